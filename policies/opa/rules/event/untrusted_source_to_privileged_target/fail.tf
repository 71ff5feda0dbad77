# What the world may send to, and what works on it with privileges.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "states.amazonaws.com"]
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

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:PutItem", "dynamodb:DeleteItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

resource "aws_iam_role" "orders" {
  name               = "orders"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "orders" {
  role   = aws_iam_role.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.orders.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

# Topic, queue, function.
resource "aws_sns_topic" "placed" {
  name = "placed"
}

data "aws_iam_policy_document" "placed" {
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.placed.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_sns_topic_policy" "placed" {
  arn    = aws_sns_topic.placed.arn
  policy = data.aws_iam_policy_document.placed.json
}

resource "aws_sqs_queue" "placed" {
  name = "placed"
}

resource "aws_sns_topic_subscription" "placed" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.placed.arn
}

resource "aws_lambda_event_source_mapping" "placed" {
  event_source_arn = aws_sqs_queue.placed.arn
  function_name    = aws_lambda_function.orders.arn
}

# Queues under for_each, each with a pipe to a state machine.
resource "aws_sqs_queue" "returns" {
  for_each = toset(["eu.west", "us[1]"])

  name   = "returns-${length(each.key)}"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }] })
}

resource "aws_sfn_state_machine" "returns" {
  name     = "returns"
  role_arn = aws_iam_role.orders.arn
  definition = jsonencode({
    StartAt = "Take"
    States = { Take = {
      Type       = "Task"
      Resource   = "arn:aws:states:::dynamodb:putItem"
      Parameters = { TableName = aws_dynamodb_table.orders.id, "Item.$" = "$.item" }
      End        = true
    } }
  })
}

resource "aws_pipes_pipe" "returns" {
  for_each = aws_sqs_queue.returns

  name     = "returns-${length(each.key)}"
  role_arn = "arn:aws:iam::111122223333:role/returns-pipe"
  source   = each.value.arn
  target   = aws_sfn_state_machine.returns.arn
}

# A bus, a rule, and an alias of the function.
resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_permission" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  statement_id   = "everyone"
  principal      = "*"
}

resource "aws_cloudwatch_event_rule" "shop" {
  name           = "orders"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ source = ["shop.checkout"] })
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.orders.function_name
  function_version = "1"
}

resource "aws_cloudwatch_event_target" "shop" {
  rule           = aws_cloudwatch_event_rule.shop.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_alias.live.arn
}

# A bucket that browsers upload to.
resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
}

resource "aws_s3_bucket_cors_configuration" "receipts" {
  bucket = aws_s3_bucket.receipts.id

  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = ["https://shop.example.com"]
  }
}

resource "aws_s3_bucket_notification" "receipts" {
  bucket = aws_s3_bucket.receipts.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.orders.arn
    events              = ["s3:ObjectCreated:*"]
  }
}
