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

# It may send to the queue that it consumes: the ARN is not known yet.
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.worker.arn
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Orders"
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }
}

resource "aws_iam_role_policy" "orders" {
  name   = "orders"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.orders.json
}

# It publishes to a topic that comes back by another queue.
resource "aws_sns_topic" "placed" {
  name = "placed"
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
  function_name    = aws_lambda_function.worker.function_name
}

resource "aws_iam_role_policy" "placed" {
  name = "placed"
  role = aws_iam_role.worker.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid      = "Placed"
    Effect   = "Allow"
    Action   = "sns:Publish"
    Resource = "arn:aws:sns:eu-west-1:111122223333:placed"
  }] })
}

# It writes thumbnails where it takes images from.
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
}

resource "aws_iam_role_policy" "images" {
  name   = "images"
  role   = aws_iam_role.worker.id
  policy = <<-JSON
    {"Statement": {"Sid": "Images", "Effect": "Allow", "Action": ["s3:GetObject", "s3:Put*"], "Resource": "arn:aws:s3:::acme-images/*"}}
  JSON
}

# It changes the table whose changes it handles.
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
}

data "aws_iam_policy_document" "stock" {
  statement {
    sid       = "Stock"
    actions   = ["dynamodb:UpdateItem"]
    resources = [aws_dynamodb_table.stock.arn]
  }
}

resource "aws_iam_policy" "stock" {
  name   = "stock"
  policy = data.aws_iam_policy_document.stock.json
}

resource "aws_iam_role_policy_attachment" "stock" {
  role       = aws_iam_role.worker.name
  policy_arn = aws_iam_policy.stock.arn
}

# It puts events on a bus whose rule takes whatever the account says.
resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_rule" "all" {
  name           = "all"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ account = ["111122223333"] })
}

resource "aws_cloudwatch_event_target" "all" {
  rule           = aws_cloudwatch_event_rule.all.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_function.worker.arn
}

data "aws_iam_policy_document" "shop" {
  statement {
    sid       = "Shop"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]
  }
}

resource "aws_iam_role_policy" "shop" {
  name   = "shop"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.shop.json
}
