resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs18.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_lambda_function" "reports" {
  for_each = toset(["python3.8", "python3.9"])

  function_name = "reports-${replace(each.key, ".", "-")}"
  role          = "arn:aws:iam::111122223333:role/reports"
  runtime       = each.key
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "reports.zip"
}
