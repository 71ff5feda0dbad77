resource "aws_api_gateway_rest_api" "orders" {
  name = "orders"
}

resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  parent_id   = aws_api_gateway_rest_api.orders.root_resource_id
  path_part   = "orders"
}

resource "aws_iam_role" "queue" {
  name               = "orders-api-queue"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "apigateway.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "queue" {
  role   = aws_iam_role.queue.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = "arn:aws:sqs:eu-west-1:111122223333:orders" }] })
}

resource "aws_api_gateway_integration" "orders" {
  rest_api_id             = aws_api_gateway_rest_api.orders.id
  resource_id             = aws_api_gateway_resource.orders.id
  http_method             = "POST"
  type                    = "AWS"
  integration_http_method = "POST"
  uri                     = "arn:aws:apigateway:eu-west-1:sqs:path/111122223333/orders"
  credentials             = aws_iam_role.queue.arn
}

resource "aws_iam_role" "machines" {
  name               = "orders-api-machines"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "apigateway.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

data "aws_iam_policy_document" "machines" {
  statement {
    actions   = ["states:StartExecution"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "machines" {
  name   = "orders-api-machines"
  policy = data.aws_iam_policy_document.machines.json
}

resource "aws_iam_role_policy_attachment" "machines" {
  role       = aws_iam_role.machines.name
  policy_arn = aws_iam_policy.machines.arn
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id              = aws_apigatewayv2_api.orders.id
  integration_type    = "AWS_PROXY"
  integration_subtype = "StepFunctions-StartExecution"
  credentials_arn     = aws_iam_role.machines.arn
  request_parameters  = { StateMachineArn = "$request.body.machine", Input = "$request.body.input" }
}

resource "aws_iam_role" "table" {
  name               = "orders-graph-table"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "appsync.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "table" {
  role       = aws_iam_role.table.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"
}

resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_datasource" "orders" {
  api_id           = aws_appsync_graphql_api.orders.id
  name             = "orders"
  type             = "AMAZON_DYNAMODB"
  service_role_arn = aws_iam_role.table.arn

  dynamodb_config {
    table_name = "orders"
  }
}
