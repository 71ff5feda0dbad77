data "aws_caller_identity" "current" {}

resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

data "aws_iam_policy_document" "shop" {
  statement {
    sid       = "Warehouse"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:role/warehouse"]
    }

    condition {
      test     = "StringEquals"
      variable = "events:source"
      values   = ["warehouse"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "shop" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  policy         = data.aws_iam_policy_document.shop.json
}

resource "aws_sns_topic" "partners" {
  for_each = toset(["444455556666", "777788889999"])

  name   = "partner-${each.key}"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = each.key }, Action = "sns:Subscribe", Resource = "*" }] })
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy    = <<-JSON
    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "sqs:SendMessage", "Resource": "*",
      "Condition": {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-acmeacme00"}}}}
  JSON
}
