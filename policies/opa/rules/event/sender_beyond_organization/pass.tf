data "aws_caller_identity" "current" {}

resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

data "aws_iam_policy_document" "shop" {
  # A role of another account, while that belongs to the organisation.
  statement {
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:role/warehouse"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }

  # One's own.
  statement {
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/checkout"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

resource "aws_sns_topic" "partners" {
  name = "partners"
  policy = jsonencode({ Statement = [{
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::444455556666:root" }
    Action    = "sns:Subscribe"
    Resource  = "*"
    Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
  }] })
}
