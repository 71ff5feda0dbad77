resource "aws_sns_topic" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "orders" {
  # A role by name.
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/checkout"]
    }
  }

  # Everyone in the organisation.
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.orders.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }

  # A wildcard in a Deny grants nothing.
  statement {
    effect    = "Deny"
    actions   = ["sns:*"]
    resources = [aws_sns_topic.orders.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_sns_topic_policy" "orders" {
  arn    = aws_sns_topic.orders.arn
  policy = data.aws_iam_policy_document.orders.json
}

# One bucket of one account.
resource "aws_sns_topic" "uploads" {
  name = "uploads"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect    = "Allow"
    Principal = { Service = "s3.amazonaws.com" }
    Action    = "sns:Publish"
    Resource  = "*"
    Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:s3:::acme-uploads" }, StringEquals = { "aws:SourceAccount" = "111122223333" } }
  }] })
}
