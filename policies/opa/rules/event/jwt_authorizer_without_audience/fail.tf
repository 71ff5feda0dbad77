resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "any_audience" {
  api_id           = aws_apigatewayv2_api.orders.id
  name             = "any-audience"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer = "https://login.acme.example"
  }
}

resource "aws_apigatewayv2_authorizer" "any_issuer" {
  api_id           = aws_apigatewayv2_api.orders.id
  name             = "any-issuer"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    audience = ["orders"]
  }
}

resource "aws_appsync_graphql_api" "catalogue" {
  name                = "catalogue"
  authentication_type = "OPENID_CONNECT"

  openid_connect_config {
    issuer = "https://login.acme.example"
  }
}

resource "aws_appsync_graphql_api" "carts" {
  name                = "carts"
  authentication_type = "AWS_IAM"

  additional_authentication_provider {
    authentication_type = "OPENID_CONNECT"

    openid_connect_config {
      issuer = "https://login.acme.example"
    }
  }
}
