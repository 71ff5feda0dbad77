resource "aws_lambda_function" "keys" {
  function_name = "keys"
  role          = "arn:aws:iam::111122223333:role/keys"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "keys.zip"

  tags = { sensitivity = "high" }
}
