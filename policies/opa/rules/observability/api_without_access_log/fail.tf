resource "aws_api_gateway_stage" "live" {
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "live"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = "a1b2c3d4e5"
  name   = "live"
}

resource "aws_apigatewayv2_stage" "each" {
  for_each = toset(["orders", "refunds"])

  api_id = "a1b2c3d4e5"
  name   = each.key
}
