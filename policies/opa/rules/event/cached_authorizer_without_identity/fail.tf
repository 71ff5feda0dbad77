resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

# Kept for 300 seconds, which nobody wrote.
resource "aws_api_gateway_authorizer" "path" {
  rest_api_id     = aws_api_gateway_rest_api.orders.id
  name            = "path"
  type            = "REQUEST"
  authorizer_uri  = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source = "context.path, context.httpMethod"
}

# An office's or a mobile network's callers all come from one address.
resource "aws_api_gateway_authorizer" "address" {
  rest_api_id                      = aws_api_gateway_rest_api.orders.id
  name                             = "address"
  type                             = "REQUEST"
  authorizer_uri                   = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source                  = "context.identity.sourceIp, method.request.header.User-Agent"
  authorizer_result_ttl_in_seconds = 60
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "default" {
  api_id                            = aws_apigatewayv2_api.orders.id
  name                              = "default"
  authorizer_type                   = "REQUEST"
  authorizer_uri                    = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  authorizer_payload_format_version = "2.0"
  identity_sources                  = ["$context.routeKey"]
}

resource "aws_apigatewayv2_authorizer" "route" {
  api_id                            = aws_apigatewayv2_api.orders.id
  name                              = "route"
  authorizer_type                   = "REQUEST"
  authorizer_uri                    = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  authorizer_payload_format_version = "2.0"
  identity_sources                  = ["$context.routeKey", "$stageVariables.environment"]
  authorizer_result_ttl_in_seconds  = 3600
}
