resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

data "aws_iam_policy_document" "shop" {
  # The account's principals while it belongs to the organisation.
  statement {
    sid       = "Warehouse"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }

    condition {
      test     = "StringEquals"
      variable = "events:source"
      values   = ["warehouse"]
    }

    condition {
      test     = "StringEquals"
      variable = "events:detail-type"
      values   = ["StockCounted"]
    }
  }

  # Roles of it by name, whether they exist yet or not.
  statement {
    sid       = "Checkout"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::444455556666:role/checkout-*"]
    }
  }

  # A wildcard in a Deny grants nothing.
  statement {
    effect    = "Deny"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["777788889999"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}
