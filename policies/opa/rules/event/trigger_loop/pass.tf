data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_lambda_function" "worker" {
  function_name = "worker"
  role          = aws_iam_role.worker.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "worker.zip"
}

# Takes from one queue and sends to the next; what fails waits in a third, from which a message may be sent back.
resource "aws_sqs_queue" "dead" {
  name = "orders-dead-letters"
}

resource "aws_sqs_queue" "orders" {
  name           = "orders"
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 3 })
}

resource "aws_sqs_queue" "shipped" {
  name = "shipped"
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.worker.arn
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.orders.arn]
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.shipped.arn]
  }
}

resource "aws_iam_role_policy" "orders" {
  name   = "orders"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.orders.json
}

# Images come in under one prefix, and thumbnails go out under another.
resource "aws_s3_bucket" "images" {
  bucket = "acme-images"
}

resource "aws_s3_bucket_notification" "images" {
  bucket = aws_s3_bucket.images.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.worker.arn
    events              = ["s3:ObjectCreated:*"]
    filter_prefix       = "in/"
  }

  queue {
    queue_arn = aws_sqs_queue.shipped.arn
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_iam_role_policy" "images" {
  name = "images"
  role = aws_iam_role.worker.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-images/in/*" },
    { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-images/out/*" },
  ] })
}

# Of the table's changes it handles new orders only, and marks them.
resource "aws_dynamodb_table" "stock" {
  name             = "stock"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_lambda_event_source_mapping" "stock" {
  event_source_arn  = aws_dynamodb_table.stock.stream_arn
  function_name     = aws_lambda_function.worker.arn
  starting_position = "LATEST"

  filter_criteria {
    filter {
      pattern = jsonencode({ eventName = ["INSERT"] })
    }
  }
}

data "aws_iam_policy_document" "stock" {
  statement {
    actions   = ["dynamodb:UpdateItem"]
    resources = [aws_dynamodb_table.stock.arn]
  }
}

resource "aws_iam_role_policy" "stock" {
  name   = "stock"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.stock.json
}

# Answers one kind of event with another one.
resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_rule" "placed" {
  name           = "placed"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
}

resource "aws_cloudwatch_event_target" "placed" {
  rule           = aws_cloudwatch_event_rule.placed.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_function.worker.arn
}

data "aws_iam_policy_document" "shop" {
  statement {
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]
  }
}

resource "aws_iam_role_policy" "shop" {
  name   = "shop"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.shop.json
}
