resource "terraform_data" "origin" {
  input = "https://shop.acme.example"
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = [terraform_data.origin.output]
  }
}

resource "aws_api_gateway_integration_response" "preflight" {
  rest_api_id = "abcdef1234"
  resource_id = "ghijkl"
  http_method = "OPTIONS"
  status_code = "200"

  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin" = "'${terraform_data.origin.output}'"
  }
}
