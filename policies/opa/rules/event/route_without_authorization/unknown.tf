resource "terraform_data" "authorization" {
  input = "NONE"
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_route" "late" {
  api_id             = aws_apigatewayv2_api.orders.id
  route_key          = "GET /orders"
  authorization_type = terraform_data.authorization.output
}

# An API of another stack, of either kind.
resource "aws_apigatewayv2_route" "elsewhere" {
  api_id    = "abcdef1234"
  route_key = "$default"
}

resource "aws_apigatewayv2_api" "described" {
  name          = "described"
  protocol_type = "HTTP"

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "described", version = "1.0" }
    paths   = { "/late" = { get = { x-amazon-apigateway-auth = { type = terraform_data.authorization.output } } } }
  })
}
