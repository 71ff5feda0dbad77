resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

# Through a local, which a plan does not show.
locals {
  api = aws_api_gateway_rest_api.orders.id
}

resource "aws_api_gateway_authorizer" "customers" {
  rest_api_id   = local.api
  name          = "customers"
  type          = "COGNITO_USER_POOLS"
  provider_arns = ["arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_aBcDeFgHi"]
}
