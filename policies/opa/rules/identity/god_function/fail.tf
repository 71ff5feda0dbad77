# One function for the whole shop.
locals {
  region = "eu-west-1:111122223333"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "shop" {
  name               = "shop"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_lambda_function" "shop" {
  function_name = "shop"
  role          = aws_iam_role.shop.arn
  runtime       = "nodejs22.x"
  handler       = "shop.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"
}

data "aws_iam_policy_document" "data" {
  statement {
    actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]
    resources = [
      for table in ["orders", "customers", "refunds", "stock"] : "arn:aws:dynamodb:${local.region}:table/${table}"
    ]
  }

  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["arn:aws:s3:::acme-receipts/*", "arn:aws:s3:::acme-invoices/*"]
  }

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:${local.region}:secret:payment-a1b2c3"]
  }
}

resource "aws_iam_role_policy" "data" {
  role   = aws_iam_role.shop.id
  policy = data.aws_iam_policy_document.data.json
}

# In another policy, and in the old way to write one.
resource "aws_iam_policy" "channels" {
  name = "channels"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = ["arn:aws:sqs:${local.region}:mail", "arn:aws:sqs:${local.region}:billing"] },
      { Effect = "Allow", Action = "events:PutEvents", Resource = "arn:aws:events:${local.region}:event-bus/shop" },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "channels" {
  role       = aws_iam_role.shop.name
  policy_arn = aws_iam_policy.channels.arn
}
