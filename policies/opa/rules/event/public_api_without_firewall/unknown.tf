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

# Through a local, which a plan does not show.
locals {
  stage = aws_api_gateway_stage.live.arn
}

resource "aws_wafv2_web_acl_association" "live" {
  resource_arn = local.stage
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/apis/11111111-2222-3333-4444-555555555555"
}
