resource "aws_signer_signing_profile" "release" {
  platform_id = "AWSLambda-SHA384-ECDSA"
}

resource "aws_lambda_code_signing_config" "release" {
  allowed_publishers {
    signing_profile_version_arns = [aws_signer_signing_profile.release.version_arn]
  }

  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}

resource "aws_lambda_function" "keys" {
  function_name = "keys"
  role          = "arn:aws:iam::111122223333:role/keys"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "keys.zip"

  code_signing_config_arn = aws_lambda_code_signing_config.release.arn

  tags = { sensitivity = "high" }
}

resource "aws_lambda_function" "banners" {
  function_name = "banners"
  role          = "arn:aws:iam::111122223333:role/banners"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "banners.zip"

  tags = { sensitivity = "low" }
}
