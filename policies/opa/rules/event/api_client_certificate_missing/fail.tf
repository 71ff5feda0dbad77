resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_integration" "backend" {
  rest_api_id             = aws_api_gateway_rest_api.orders.id
  resource_id             = aws_api_gateway_rest_api.orders.root_resource_id
  http_method             = "GET"
  type                    = "HTTP_PROXY"
  integration_http_method = "GET"
  uri                     = "https://orders.acme.example"
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  deployment_id = "ghijkl"
  stage_name    = "live"
}

# Of an API whose backends nobody sees.
resource "aws_api_gateway_stage" "elsewhere" {
  rest_api_id   = "abcdef1234"
  deployment_id = "ghijkl"
  stage_name    = "live"
}
