resource "terraform_data" "rate" {
  input = 20
}

resource "aws_apigatewayv2_stage" "carts" {
  api_id = "ghijkl5678"
  name   = "$default"

  default_route_settings {
    throttling_rate_limit = terraform_data.rate.output
  }
}

resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  deployment_id = "ghijkl"
  stage_name    = "live"
}

# Through a local, which a plan does not show.
locals {
  stages = { live = aws_api_gateway_rest_api.orders.id }
}

resource "aws_api_gateway_usage_plan" "partners" {
  name = "partners"

  dynamic "api_stages" {
    for_each = local.stages
    content {
      api_id = api_stages.value
      stage  = api_stages.key
    }
  }
}
