resource "aws_api_gateway_client_certificate" "orders" {}

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
  rest_api_id           = aws_api_gateway_rest_api.orders.id
  deployment_id         = "ghijkl"
  stage_name            = "live"
  client_certificate_id = aws_api_gateway_client_certificate.orders.id
}

# Calls functions only.
resource "aws_api_gateway_rest_api" "functions" {
  name = "functions"
}

resource "aws_api_gateway_integration" "function" {
  rest_api_id             = aws_api_gateway_rest_api.functions.id
  resource_id             = aws_api_gateway_rest_api.functions.root_resource_id
  http_method             = "GET"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:orders/invocations"
}

resource "aws_api_gateway_stage" "functions" {
  rest_api_id   = aws_api_gateway_rest_api.functions.id
  deployment_id = "ghijkl"
  stage_name    = "live"
}
