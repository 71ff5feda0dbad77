resource "aws_s3_bucket" "receipts" {}

# A policy that nobody can read.
resource "aws_iam_role" "opaque" {
  name               = "opaque"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "opaque" {
  role   = aws_iam_role.opaque.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = aws_s3_bucket.receipts.arn }] })
}

resource "aws_lambda_function" "opaque" {
  function_name = "opaque"
  role          = aws_iam_role.opaque.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "opaque.zip"
}

resource "aws_lambda_function_url" "opaque" {
  function_name      = aws_lambda_function.opaque.function_name
  authorization_type = "NONE"
}

# A role of another stack.
resource "aws_lambda_function" "borrowed" {
  function_name = "borrowed"
  role          = "arn:aws:iam::111122223333:role/borrowed"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "borrowed.zip"
}

resource "aws_lambda_function_url" "borrowed" {
  function_name      = aws_lambda_function.borrowed.function_name
  authorization_type = "NONE"
}

# A function of another stack.
resource "aws_lambda_function_url" "elsewhere" {
  function_name      = "elsewhere"
  authorization_type = "NONE"
}

# Doors through locals, which a plan does not show.
locals {
  opaque = aws_lambda_function.opaque.arn
  role   = aws_iam_role.late.name
}

resource "aws_apigatewayv2_api" "quick" {
  name          = "quick"
  protocol_type = "HTTP"
  target        = local.opaque
}

# Whether it is a door is not known.
resource "terraform_data" "authorization" {
  input = "NONE"
}

resource "aws_lambda_function_url" "late" {
  function_name      = aws_lambda_function.late.function_name
  authorization_type = terraform_data.authorization.output
}

# Whose policy it is, is not known.
resource "aws_iam_role" "late" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "late" {
  role   = local.role
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:PutItem", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }] })
}

resource "aws_lambda_function" "late" {
  function_name = "late"
  role          = aws_iam_role.late.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "late.zip"
}

# One function or the other, and one of them through a local.
resource "aws_apigatewayv2_integration" "either" {
  api_id                 = aws_apigatewayv2_api.quick.id
  integration_type       = "AWS_PROXY"
  integration_uri        = var.new ? local.opaque : aws_lambda_function.late.invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_integration" "one_of" {
  api_id                 = aws_apigatewayv2_api.quick.id
  integration_type       = "AWS_PROXY"
  integration_uri        = var.new ? aws_lambda_function.strong.invoke_arn : aws_lambda_function.late.invoke_arn
  payload_format_version = "2.0"
}

variable "new" {
  type    = bool
  default = true
}

resource "aws_iam_role" "strong" {
  name               = "strong"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
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
