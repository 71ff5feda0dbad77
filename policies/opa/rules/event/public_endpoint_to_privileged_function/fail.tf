# One function for everything, behind every kind of public door.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_iam_role" "god" {
  name               = "god"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}

resource "aws_iam_role_policy_attachment" "orders" {
  role       = aws_iam_role.god.name
  policy_arn = aws_iam_policy.orders.arn
}

resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.god.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_lambda_function" "god" {
  function_name = "god"
  role          = aws_iam_role.god.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "god.zip"
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.god.arn
  function_version = "$LATEST"
}

# HTTP API, by an alias.
resource "aws_apigatewayv2_api" "http" {
  name          = "http"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "http" {
  api_id           = aws_apigatewayv2_api.http.id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_alias.live.invoke_arn
}

resource "aws_apigatewayv2_route" "http" {
  api_id    = aws_apigatewayv2_api.http.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.http.id}"
}

# HTTP API in one go.
resource "aws_apigatewayv2_api" "quick" {
  name          = "quick"
  protocol_type = "HTTP"
  target        = aws_lambda_function.god.arn
}

# REST API, by a text that is known at plan.
resource "aws_api_gateway_rest_api" "rest" {
  name = "rest"
}

resource "aws_api_gateway_method" "rest" {
  rest_api_id   = aws_api_gateway_rest_api.rest.id
  resource_id   = aws_api_gateway_rest_api.rest.root_resource_id
  http_method   = "POST"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "rest" {
  rest_api_id             = aws_api_gateway_rest_api.rest.id
  resource_id             = aws_api_gateway_rest_api.rest.root_resource_id
  http_method             = aws_api_gateway_method.rest.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:god/invocations"
}

# REST API as a document.
resource "aws_api_gateway_rest_api" "document" {
  name = "document"
  body = jsonencode({
    openapi = "3.0.1"
    paths   = { "/" = { post = { "x-amazon-apigateway-integration" = { type = "aws_proxy", uri = aws_lambda_function.god.invoke_arn } } } }
  })
}

resource "aws_lambda_function_url" "god" {
  function_name      = aws_lambda_function.god.function_name
  authorization_type = "NONE"
}

# AppSync by API key.
resource "aws_appsync_graphql_api" "shop" {
  name                = "shop"
  authentication_type = "API_KEY"
}

resource "aws_appsync_datasource" "shop" {
  api_id = aws_appsync_graphql_api.shop.id
  name   = "shop"
  type   = "AWS_LAMBDA"

  lambda_config {
    function_arn = aws_lambda_function.god.arn
  }
}

# A body whose text is known already.
resource "aws_api_gateway_rest_api" "known" {
  name = "known"
  body = jsonencode({ openapi = "3.0.1", paths = { "/orders" = { post = { x-amazon-apigateway-integration = {
    type       = "aws_proxy"
    httpMethod = "POST"
    uri        = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:${aws_lambda_function.god.function_name}/invocations"
  } } } } })
}

# A WebSocket integration with templates of its own.
resource "aws_apigatewayv2_api" "socket" {
  name                       = "socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_integration" "socket" {
  api_id             = aws_apigatewayv2_api.socket.id
  integration_type   = "AWS"
  integration_method = "POST"
  integration_uri    = aws_lambda_function.god.invoke_arn
}

# Signed, and its own policy lets every account's callers in.
resource "aws_api_gateway_rest_api" "signed" {
  name = "signed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]
  })
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
  uri                     = aws_lambda_function.god.invoke_arn
}
