resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

resource "aws_cloudwatch_event_permission" "everyone" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  statement_id   = "everyone"
  principal      = "*"
}

# A bus that does not exist yet, in a document.
data "aws_iam_policy_document" "shop" {
  statement {
    sid       = "Everyone"
    actions   = ["events:*"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  # An address is nobody's name.
  statement {
    sid       = "Office"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["192.0.2.0/24"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

# Nobody may put events, and everyone may send them elsewhere.
resource "aws_cloudwatch_event_bus_policy" "rules" {
  event_bus_name = "rules"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid       = "Rules"
    Effect    = "Allow"
    Principal = "*"
    Action    = ["events:PutRule", "events:PutTargets"]
    Resource  = "arn:aws:events:eu-west-1:111122223333:rule/rules/*"
  }] })
}

resource "aws_cloudwatch_event_bus_policy" "loose" {
  for_each = toset(["a.b", "c[0]"])

  event_bus_name = "loose"
  policy         = <<-JSON
    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "events:PutEvents", "Resource": "*",
      "Condition": {"StringLike": {"aws:PrincipalOrgID": "o-*"}}}}
  JSON
}
