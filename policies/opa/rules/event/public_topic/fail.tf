# In the resource's own argument.
resource "aws_sns_topic" "argument" {
  for_each = toset(["eu.west", "us[1]"])

  name_prefix = "argument-"
  policy      = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }] })
}

# In a resource of its own, by a document over an ARN that nobody knows yet.
resource "aws_sns_topic" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Everyone"
    actions   = ["sns:Publish", "sns:Subscribe"]
    resources = [aws_sns_topic.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    # True of every request.
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }
}

resource "aws_sns_topic_policy" "orders" {
  arn    = aws_sns_topic.orders.arn
  policy = data.aws_iam_policy_document.orders.json
}

# As a text.
resource "aws_sns_topic_policy" "text" {
  arn    = "arn:aws:sns:eu-west-1:111122223333:text"
  policy = <<-JSON
    {"Statement": {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/guest"}, "Action": "sns:Publish", "Resource": "*"}}
  JSON
}
