resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "orders.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_iam_user" "deploy" {
  for_each = toset(["deploy.eu", "deploy.us"])

  name = each.key
}
