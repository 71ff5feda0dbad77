resource "terraform_data" "later" {
  input = "ERROR"
}

resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::111122223333:role/graphql-logs"
    field_log_level          = terraform_data.later.output
  }
}
