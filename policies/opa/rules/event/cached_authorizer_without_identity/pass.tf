resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_authorizer" "header" {
  rest_api_id     = aws_api_gateway_rest_api.orders.id
  name            = "header"
  type            = "REQUEST"
  authorizer_uri  = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source = "method.request.header.Authorization, context.path"
}

resource "aws_api_gateway_authorizer" "asked_each_time" {
  rest_api_id                      = aws_api_gateway_rest_api.orders.id
  name                             = "asked-each-time"
  type                             = "REQUEST"
  authorizer_uri                   = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source                  = "context.identity.sourceIp"
  authorizer_result_ttl_in_seconds = 0
}

resource "aws_api_gateway_authorizer" "token" {
  rest_api_id    = aws_api_gateway_rest_api.orders.id
  name           = "token"
  type           = "TOKEN"
  authorizer_uri = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "header" {
  api_id                            = aws_apigatewayv2_api.orders.id
  name                              = "header"
  authorizer_type                   = "REQUEST"
  authorizer_uri                    = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  authorizer_payload_format_version = "2.0"
  identity_sources                  = ["$request.header.Authorization", "$context.routeKey"]
  authorizer_result_ttl_in_seconds  = 300
}
