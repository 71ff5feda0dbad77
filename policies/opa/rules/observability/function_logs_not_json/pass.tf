resource "aws_lambda_function" "json" {
  function_name = "json"
  role          = "arn:aws:iam::111122223333:role/json"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "json.zip"

  logging_config {
    log_format = "JSON"
  }
}
