resource "terraform_data" "later" {
  input = 90
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/shop/orders"
  retention_in_days = terraform_data.later.output
}
