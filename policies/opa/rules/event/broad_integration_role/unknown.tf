resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"
}

# A role of another stack.
resource "aws_appsync_datasource" "elsewhere" {
  api_id           = aws_appsync_graphql_api.orders.id
  name             = "elsewhere"
  type             = "AMAZON_DYNAMODB"
  service_role_arn = "arn:aws:iam::111122223333:role/orders-graph-table"

  dynamodb_config {
    table_name = "orders"
  }
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_iam_role" "opaque" {
  name               = "orders-graph-queue"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "appsync.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

# A policy that nobody can read.
resource "aws_iam_role_policy" "opaque" {
  role   = aws_iam_role.opaque.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = aws_sqs_queue.orders.arn }] })
}

resource "aws_appsync_datasource" "opaque" {
  api_id           = aws_appsync_graphql_api.orders.id
  name             = "opaque"
  type             = "HTTP"
  service_role_arn = aws_iam_role.opaque.arn

  http_config {
    endpoint = "https://sqs.eu-west-1.amazonaws.com"
  }
}
