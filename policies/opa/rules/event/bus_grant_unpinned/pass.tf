resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

data "aws_iam_policy_document" "shop" {
  # One role by name.
  statement {
    sid       = "Checkout"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/checkout"]
    }
  }

  # An account of the organisation that may send one thing.
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
      test     = "ForAllValues:StringEquals"
      variable = "events:source"
      values   = ["warehouse"]
    }

    condition {
      test     = "Null"
      variable = "events:source"
      values   = ["false"]
    }

    condition {
      test     = "StringEquals"
      variable = "events:detail-type"
      values   = ["StockCounted"]
    }
  }

  # A wildcard in a Deny grants nothing.
  statement {
    sid       = "NobodyElse"
    effect    = "Deny"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }
}

# An account may have rules of its own on a bus that is shared with it.
resource "aws_cloudwatch_event_bus_policy" "shared" {
  event_bus_name = "shared"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::111122223333:root" }
    Action    = ["events:PutRule", "events:PutTargets", "events:DescribeRule"]
    Resource  = "arn:aws:events:eu-west-1:444455556666:rule/shared/*"
    Condition = {
      StringEquals         = { "aws:PrincipalOrgID" = "o-acmeacme00" }
      StringEqualsIfExists = { "events:creatorAccount" = "$${aws:PrincipalAccount}" }
    }
  }] })
}
