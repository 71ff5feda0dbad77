resource "terraform_data" "destination" {
  input = "arn:aws:logs:eu-west-1:444455556666:destination:collector"
}

resource "aws_cloudwatch_log_subscription_filter" "orders" {
  name            = "orders"
  log_group_name  = "/aws/lambda/orders"
  filter_pattern  = ""
  destination_arn = terraform_data.destination.output
}
