resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_method" "orders" {
  for_each = toset(["POST", "PUT", "PATCH"])

  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_rest_api.orders.root_resource_id
  http_method   = each.key
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_request_validator" "nothing" {
  rest_api_id                 = aws_api_gateway_rest_api.orders.id
  name                        = "nothing"
  validate_request_body       = false
  validate_request_parameters = false
}
