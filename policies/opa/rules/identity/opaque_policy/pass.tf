resource "aws_s3_bucket" "receipts" {}

# Sets no policy: what the provider computes is not a policy of this plan.
resource "aws_sqs_queue" "orders" {}

resource "aws_iam_role" "worker" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
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

# Unknown resources and condition values leave the actions readable.
data "aws_iam_policy_document" "receipts" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_sqs_queue.orders.arn]
    }
  }
}

# Two levels of composition, and a known text.
data "aws_iam_policy_document" "composed" {
  source_policy_documents   = [data.aws_iam_policy_document.receipts.json]
  override_policy_documents = [jsonencode({ Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] })]
}

data "aws_iam_policy_document" "again" {
  source_policy_documents = [data.aws_iam_policy_document.composed.json]
}

resource "aws_iam_role_policy" "receipts" {
  for_each = { "a.b" = data.aws_iam_policy_document.receipts, "c" = data.aws_iam_policy_document.again }

  role   = aws_iam_role.worker.name
  policy = each.value.json
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy    = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "sqs:*", Resource = "*" }] })
}

# Principals that this plan creates: each is one, whatever its ARN will be.
resource "aws_iam_role" "publisher" {
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

data "aws_iam_policy_document" "publisher" {
  statement {
    actions   = ["events:PutEvents"]
    resources = ["arn:aws:events:eu-west-1:111122223333:event-bus/shop"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.publisher.arn]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "publisher" {
  event_bus_name = "shop"
  policy         = data.aws_iam_policy_document.publisher.json
}
