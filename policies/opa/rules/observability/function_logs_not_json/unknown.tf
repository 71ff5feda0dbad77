resource "terraform_data" "format" {
  input = "JSON"
}

resource "aws_lambda_function" "later" {
  function_name = "later"
  role          = "arn:aws:iam::111122223333:role/later"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "later.zip"

  logging_config {
    log_format = terraform_data.format.output
  }
}
