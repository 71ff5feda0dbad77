resource "aws_lambda_function" "silent" {
  function_name = "silent"
  role          = "arn:aws:iam::111122223333:role/silent"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "silent.zip"
}

resource "aws_lambda_function" "text" {
  function_name = "text"
  role          = "arn:aws:iam::111122223333:role/text"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "text.zip"

  logging_config {
    log_format = "Text"
  }
}
