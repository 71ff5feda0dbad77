resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_permission" "warehouse" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  statement_id   = "warehouse"
  principal      = "111122223333"
}

data "aws_iam_policy_document" "shop" {
  # It may say one thing only, and anybody in there may say it.
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
      variable = "events:source"
      values   = ["warehouse"]
    }
  }

  # A pattern that every principal of the account meets.
  statement {
    sid       = "Checkout"
    actions   = ["events:Put*"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::444455556666:role/*"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

# Everyone, of one account.
resource "aws_cloudwatch_event_bus_policy" "ledger" {
  event_bus_name = "ledger"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect    = "Allow"
    Principal = "*"
    Action    = "events:PutEvents"
    Resource  = "arn:aws:events:eu-west-1:111122223333:event-bus/ledger"
    Condition = { StringEquals = { "aws:PrincipalAccount" = "111122223333" } }
  }] })
}
