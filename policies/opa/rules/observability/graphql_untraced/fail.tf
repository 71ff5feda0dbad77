resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_graphql_api" "refunds" {
  name                = "refunds"
  authentication_type = "AWS_IAM"
  xray_enabled        = false
}
