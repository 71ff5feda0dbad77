resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

# A permission can pin the organisation, and nothing of what is sent.
resource "aws_cloudwatch_event_permission" "organisation" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  statement_id   = "organisation"
  principal      = "*"

  condition {
    key   = "aws:PrincipalOrgID"
    type  = "StringEquals"
    value = "o-acmeacme00"
  }
}

data "aws_iam_policy_document" "shop" {
  # Of the organisation, but it may say anything.
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
  }

  # ForAllValues is true for a request that does not carry the key at all.
  statement {
    sid       = "Loose"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
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
      test     = "StringLike"
      variable = "events:detail-type"
      values   = ["*"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

# It says one thing, and may change everybody's rules.
resource "aws_cloudwatch_event_bus_policy" "rules" {
  event_bus_name = "rules"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid       = "Rules"
    Effect    = "Allow"
    Principal = { AWS = "arn:aws:iam::111122223333:root" }
    Action    = ["events:PutRule", "events:PutTargets", "events:DescribeRule"]
    Resource  = "arn:aws:events:eu-west-1:111122223333:rule/rules/*"
    Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
  }] })
}
