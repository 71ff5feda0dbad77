resource "terraform_data" "authorization" {
  input = "NONE"
}

resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  parent_id   = aws_api_gateway_rest_api.orders.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_method" "late" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "GET"
  authorization = terraform_data.authorization.output
}

resource "aws_api_gateway_method" "perhaps" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "POST"
  authorization = "NONE"
}

resource "aws_sqs_queue" "late" {
  name = "late"
}

# A policy that nobody can read.
resource "aws_api_gateway_rest_api_policy" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "execute-api:Invoke"
      Resource  = "*"
      Condition = { ArnEquals = { "aws:SourceArn" = aws_sqs_queue.late.arn } }
    }]
  })
}

resource "aws_api_gateway_rest_api" "described" {
  name = "described"

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "described", version = "1.0" }
    paths = {
      "/late" = { get = { x-amazon-apigateway-auth = { type = terraform_data.authorization.output } } }
    }
  })
}

resource "aws_api_gateway_rest_api" "yaml" {
  name = "yaml"
  body = <<-YAML
    openapi: 3.0.1
    info: { title: yaml, version: "1.0" }
    paths: {}
  YAML
}
