resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/lambda/${aws_lambda_function.orders.function_name}"
  retention_in_days = 90
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_cloudwatch_log_group" "shop" {
  name              = "/shop/functions"
  retention_in_days = 90
}

resource "aws_lambda_function" "refunds" {
  function_name = "refunds"
  role          = "arn:aws:iam::111122223333:role/refunds"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "refunds.zip"

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.shop.name
  }
}

# Of another stack.
resource "aws_lambda_function" "payments" {
  function_name = "payments"
  role          = "arn:aws:iam::111122223333:role/payments"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "payments.zip"

  logging_config {
    log_format = "JSON"
    log_group  = "/platform/functions"
  }
}

# Under for_each.
locals {
  workers = toset(["mail", "invoice"])
}

resource "aws_cloudwatch_log_group" "worker" {
  for_each = local.workers

  name              = "/aws/lambda/worker-${each.key}"
  retention_in_days = 90
}

resource "aws_lambda_function" "worker" {
  for_each = local.workers

  function_name = "worker-${each.key}"
  role          = "arn:aws:iam::111122223333:role/worker"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "worker.zip"
}
