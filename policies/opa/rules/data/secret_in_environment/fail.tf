# By their own form; none of these opens anything.
resource "aws_lambda_function" "forms" {
  function_name = "forms"
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = {
      AWS_KEY      = "AKIAIOSFODNN7EXAMPLE"
      DATABASE_URL = "postgres://shop:hunter2@db.acme.test/shop"
      SIGNING      = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----"
    }
  }
}

# By their names.
resource "aws_lambda_function" "names" {
  for_each = { orders = "hunter2", carts = "correct horse battery staple" }

  function_name = each.key
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = {
      TABLE       = "orders"
      DB_PASSWORD = each.value
    }
  }
}
