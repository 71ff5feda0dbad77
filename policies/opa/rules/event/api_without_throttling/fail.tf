resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_deployment" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
}

resource "aws_api_gateway_stage" "each" {
  for_each = toset(["live", "test"])

  rest_api_id   = aws_api_gateway_rest_api.orders.id
  deployment_id = aws_api_gateway_deployment.orders.id
  stage_name    = each.key
}

# Of one method only, and of no limit at all.
resource "aws_api_gateway_method_settings" "each" {
  for_each = { live = "orders/POST", test = "*/*" }

  rest_api_id = aws_api_gateway_rest_api.orders.id
  stage_name  = each.key
  method_path = each.value

  settings {
    throttling_rate_limit = each.key == "live" ? 20 : -1
  }
}

# Of another API.
resource "aws_api_gateway_usage_plan" "carts" {
  name = "carts"

  api_stages {
    api_id = "abcdef1234"
    stage  = "live"
  }
}

resource "aws_apigatewayv2_stage" "carts" {
  api_id = "ghijkl5678"
  name   = "$default"
}

resource "aws_apigatewayv2_stage" "prices" {
  api_id = "mnopqr9012"
  name   = "$default"

  default_route_settings {
    detailed_metrics_enabled = true
  }
}
