resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = { TABLE = "orders" }
  }
}

# Some of it is known later, and it is there all the same.
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_lambda_function" "this" {
  for_each = toset(["carts", "cards"])

  function_name = each.key
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = { QUEUE = aws_sqs_queue.orders.url }
  }
}
