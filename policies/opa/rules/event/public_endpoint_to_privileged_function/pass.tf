data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

# May hand over, read its secret, and log.
resource "aws_iam_role" "humble" {
  name               = "humble"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "humble" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:humble-AbCdEf"]
  }
}

resource "aws_iam_role_policy" "humble" {
  role   = aws_iam_role.humble.id
  policy = data.aws_iam_policy_document.humble.json
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.humble.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_lambda_function" "humble" {
  for_each = toset(["a", "b"])

  function_name = "humble-${each.key}"
  role          = aws_iam_role.humble.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "humble.zip"
}

# May write, and no public door calls it.
resource "aws_iam_role" "strong" {
  name               = "strong"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "strong" {
  role   = aws_iam_role.strong.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:PutItem", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }] })
}

resource "aws_lambda_function" "strong" {
  function_name = "strong"
  role          = aws_iam_role.strong.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "strong.zip"
}

# Its owner says that it faces the public.
resource "aws_lambda_function" "edge" {
  function_name = "edge"
  role          = "arn:aws:iam::111122223333:role/edge"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "edge.zip"
  tags          = { tier = "edge" }
}

resource "aws_apigatewayv2_api" "http" {
  name          = "http"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "humble" {
  for_each = aws_lambda_function.humble

  api_id           = aws_apigatewayv2_api.http.id
  integration_type = "AWS_PROXY"
  integration_uri  = each.value.invoke_arn
}

resource "aws_apigatewayv2_route" "humble" {
  for_each = aws_apigatewayv2_integration.humble

  api_id    = aws_apigatewayv2_api.http.id
  route_key = "POST /${each.key}"
  target    = "integrations/${each.value.id}"
}

resource "aws_lambda_function_url" "edge" {
  function_name      = aws_lambda_function.edge.function_name
  authorization_type = "NONE"
}

# Every caller signs: IAM policies name who may.
resource "aws_lambda_function_url" "strong" {
  function_name      = aws_lambda_function.strong.function_name
  authorization_type = "AWS_IAM"
}

resource "aws_apigatewayv2_integration" "strong" {
  api_id           = aws_apigatewayv2_api.http.id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_function.strong.invoke_arn
}

resource "aws_apigatewayv2_route" "strong" {
  api_id             = aws_apigatewayv2_api.http.id
  route_key          = "POST /strong"
  target             = "integrations/${aws_apigatewayv2_integration.strong.id}"
  authorization_type = "AWS_IAM"
}

resource "aws_api_gateway_rest_api" "signed" {
  name = "signed"
}

resource "aws_api_gateway_method" "signed" {
  rest_api_id   = aws_api_gateway_rest_api.signed.id
  resource_id   = aws_api_gateway_rest_api.signed.root_resource_id
  http_method   = "POST"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "signed" {
  rest_api_id             = aws_api_gateway_rest_api.signed.id
  resource_id             = aws_api_gateway_rest_api.signed.root_resource_id
  http_method             = aws_api_gateway_method.signed.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.strong.invoke_arn
}

# Reached from the VPC only.
resource "aws_api_gateway_rest_api" "private" {
  name = "private"

  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_integration" "private" {
  rest_api_id             = aws_api_gateway_rest_api.private.id
  resource_id             = aws_api_gateway_rest_api.private.root_resource_id
  http_method             = "POST"
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.strong.invoke_arn
}

# A WebSocket API asks for a signature once, when a client connects.
resource "aws_apigatewayv2_api" "socket" {
  name                       = "socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_integration" "socket" {
  api_id           = aws_apigatewayv2_api.socket.id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_function.strong.invoke_arn
}

resource "aws_apigatewayv2_route" "connect" {
  api_id             = aws_apigatewayv2_api.socket.id
  route_key          = "$connect"
  target             = "integrations/${aws_apigatewayv2_integration.socket.id}"
  authorization_type = "AWS_IAM"
}

resource "aws_apigatewayv2_route" "default" {
  api_id    = aws_apigatewayv2_api.socket.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.socket.id}"
}

# As AWS's own pages write it: everyone, but from one endpoint only; and the integration takes its place from its method.
resource "aws_api_gateway_rest_api_policy" "private" {
  rest_api_id = aws_api_gateway_rest_api.private.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
        Condition = { StringNotEquals = { "aws:SourceVpce" = "vpce-0123456789abcdef0" } }
      },
    ]
  })
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.signed.id
  parent_id   = aws_api_gateway_rest_api.signed.root_resource_id
  path_part   = "orders"
}

resource "aws_api_gateway_method" "orders" {
  rest_api_id   = aws_api_gateway_rest_api.signed.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "POST"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "orders" {
  rest_api_id             = aws_api_gateway_rest_api.signed.id
  resource_id             = aws_api_gateway_method.orders.resource_id
  http_method             = aws_api_gateway_method.orders.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.strong.invoke_arn
}
