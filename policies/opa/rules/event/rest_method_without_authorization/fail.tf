resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  parent_id   = aws_api_gateway_rest_api.orders.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_method" "any" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_method" "each" {
  for_each = toset(["POST", "DELETE"])

  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = each.key
  authorization = "NONE"
}

# An API of another stack.
resource "aws_api_gateway_method" "elsewhere" {
  rest_api_id   = "abcdef1234"
  resource_id   = "ghijkl"
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_rest_api" "described" {
  name = "described"

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "described", version = "1.0" }
    paths = {
      "/prices" = {
        get = {
          x-amazon-apigateway-integration = { type = "HTTP_PROXY", httpMethod = "GET", uri = "https://prices.acme.example" }
        }
      }
    }
  })
}
