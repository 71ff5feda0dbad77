data "aws_caller_identity" "current" {}

# What SNS writes when nobody does.
resource "aws_sns_topic" "default" {
  name = "default"
  policy = jsonencode({ Version = "2008-10-17", Statement = [{
    Sid       = "__default_statement_ID"
    Effect    = "Allow"
    Principal = { AWS = "*" }
    Action    = ["SNS:Publish", "SNS:Subscribe", "SNS:SetTopicAttributes", "SNS:AddPermission"]
    Resource  = "*"
    Condition = { StringEquals = { "AWS:SourceOwner" = "111122223333" } }
  }] })
}

# One's own root, with all of the service.
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "__owner_statement"
    actions   = ["sqs:*"]
    resources = [aws_sqs_queue.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.url
  policy    = data.aws_iam_policy_document.orders.json
}

# Another account of the organisation, by its number.
resource "aws_sns_topic_policy" "partner" {
  for_each = toset(["a.b", "c[0]"])

  arn    = "arn:aws:sns:eu-west-1:111122223333:partner"
  policy = <<-JSON
    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "sns:Publish", "Resource": "*",
      "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}}}
  JSON
}
