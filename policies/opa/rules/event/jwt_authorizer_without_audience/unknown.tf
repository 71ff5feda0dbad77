resource "terraform_data" "type" {
  input = "JWT"
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "customers" {
  api_id           = aws_apigatewayv2_api.orders.id
  name             = "customers"
  authorizer_type  = terraform_data.type.output
  identity_sources = ["$request.header.Authorization"]
}
