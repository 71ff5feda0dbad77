resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_route" "each" {
  for_each = toset(["GET /orders", "$default"])

  api_id    = aws_apigatewayv2_api.orders.id
  route_key = each.key
}

resource "aws_apigatewayv2_route" "said" {
  api_id    = aws_apigatewayv2_api.orders.id
  route_key = "POST /orders"

  authorization_type = "NONE"
}

resource "aws_apigatewayv2_api" "chat" {
  name          = "chat"
  protocol_type = "WEBSOCKET"

  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_route" "connect" {
  api_id    = aws_apigatewayv2_api.chat.id
  route_key = "$connect"
}

resource "aws_apigatewayv2_api" "quick" {
  name          = "quick"
  protocol_type = "HTTP"
  target        = "arn:aws:lambda:eu-west-1:111122223333:function:orders"
}

resource "aws_apigatewayv2_api" "described" {
  name          = "described"
  protocol_type = "HTTP"

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "described", version = "1.0" }
    paths   = { "/prices" = { get = { responses = {} } } }
  })
}
