resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_deployment" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  deployment_id = aws_api_gateway_deployment.orders.id
  stage_name    = "live"
}

resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"
}

# Of another API.
resource "aws_wafv2_web_acl_association" "carts" {
  resource_arn = "arn:aws:apigateway:eu-west-1::/restapis/abcdef1234/stages/live"
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/apis/11111111-2222-3333-4444-555555555555"
}
