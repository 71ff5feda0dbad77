resource "terraform_data" "source" {
  input = "context.path"
}

resource "terraform_data" "seconds" {
  input = 300
}

resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_authorizer" "late_source" {
  rest_api_id     = aws_api_gateway_rest_api.orders.id
  name            = "late-source"
  type            = "REQUEST"
  authorizer_uri  = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source = terraform_data.source.output
}

resource "aws_api_gateway_authorizer" "late_time" {
  rest_api_id                      = aws_api_gateway_rest_api.orders.id
  name                             = "late-time"
  type                             = "REQUEST"
  authorizer_uri                   = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:gatekeeper/invocations"
  identity_source                  = "context.path"
  authorizer_result_ttl_in_seconds = terraform_data.seconds.output
}
