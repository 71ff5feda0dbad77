resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/lambda/orders"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "this" {
  for_each = toset(["carts", "cards"])

  name              = "/aws/lambda/${each.key}"
  retention_in_days = 30
  tags              = { sensitivity = "high" }
}
