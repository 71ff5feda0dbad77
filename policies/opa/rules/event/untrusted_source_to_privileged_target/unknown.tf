resource "aws_sns_topic" "placed" {
  name   = "placed"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }] })
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

resource "aws_sns_topic_subscription" "borrowed" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.borrowed.arn
}

# Through a local, which a plan does not show.
locals {
  queue = aws_sqs_queue.placed.arn
}

resource "aws_sqs_queue" "placed" {
  name = "placed"
}

resource "aws_sns_topic_subscription" "local" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "sqs"
  endpoint  = local.queue
}

# One of two functions, and one of them has privileges.
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

resource "aws_sns_topic_subscription" "either" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "lambda"
  endpoint  = var.new ? aws_lambda_function.strong.arn : aws_lambda_function.borrowed.arn
}

# What it takes from comes through a local.
locals {
  topic = aws_sns_topic.placed.arn
}

resource "aws_sns_topic_subscription" "late" {
  topic_arn = local.topic
  protocol  = "lambda"
  endpoint  = aws_lambda_function.strong.arn
}
