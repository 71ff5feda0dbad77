data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_sqs_queue" "checked" {
  name = "checked"
}

# Looks at what the world sends, and may do nothing but hand it over.
data "aws_iam_policy_document" "edge" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.checked.arn]
  }
}

resource "aws_iam_role" "edge" {
  name               = "edge"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "edge" {
  role   = aws_iam_role.edge.id
  policy = data.aws_iam_policy_document.edge.json
}

resource "aws_lambda_function" "edge" {
  function_name = "edge"
  role          = aws_iam_role.edge.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "edge.zip"
}

resource "aws_sns_topic" "open" {
  name   = "open"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }] })
}

resource "aws_sns_topic_subscription" "open" {
  topic_arn = aws_sns_topic.open.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.edge.arn
}

# Works on what was checked.
resource "aws_iam_role" "orders" {
  name               = "orders"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "orders" {
  role = aws_iam_role.orders.id
  policy = jsonencode({ Statement = [{
    Effect   = "Allow"
    Action   = ["dynamodb:PutItem", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    Resource = ["arn:aws:dynamodb:eu-west-1:111122223333:table/orders", "arn:aws:sqs:eu-west-1:111122223333:checked"]
  }] })
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.orders.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_lambda_event_source_mapping" "checked" {
  event_source_arn = aws_sqs_queue.checked.arn
  function_name    = aws_lambda_function.orders.arn
}

# Everyone may read, and nobody write.
resource "aws_sns_topic" "prices" {
  name   = "prices"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Subscribe", Resource = "*" }] })
}

resource "aws_sns_topic_subscription" "prices" {
  topic_arn = aws_sns_topic.prices.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.orders.arn
}

# An open bus whose rule takes what only AWS can say.
resource "aws_cloudwatch_event_permission" "default" {
  statement_id = "everyone"
  principal    = "*"
}

resource "aws_cloudwatch_event_rule" "changes" {
  name          = "changes"
  event_pattern = jsonencode({ source = ["aws.config"] })
}

resource "aws_cloudwatch_event_target" "changes" {
  rule = aws_cloudwatch_event_rule.changes.name
  arn  = aws_lambda_function.orders.arn
}

# Pages read from it, and a service writes.
resource "aws_s3_bucket" "reports" {
  bucket = "acme-reports"
}

resource "aws_s3_bucket_cors_configuration" "reports" {
  bucket = aws_s3_bucket.reports.id

  cors_rule {
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = ["https://shop.example.com"]
  }
}

resource "aws_s3_bucket_notification" "reports" {
  bucket = aws_s3_bucket.reports.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.orders.arn
    events              = ["s3:ObjectCreated:*"]
  }
}
