# In the resource's own argument.
resource "aws_sqs_queue" "argument" {
  for_each = toset(["eu.west", "us[1]"])

  name_prefix = "argument-"
  policy      = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }] })
}

# In a resource of its own, by a document over an ARN that nobody knows yet.
resource "aws_sqs_queue" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Everyone"
    actions   = ["sqs:SendMessage", "sqs:ReceiveMessage"]
    resources = [aws_sqs_queue.orders.arn]

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

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.url
  policy    = data.aws_iam_policy_document.orders.json
}

# As a text.
resource "aws_sqs_queue_policy" "text" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/text"
  policy    = <<-JSON
    {"Statement": {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/guest"}, "Action": "sqs:SendMessage", "Resource": "*"}}
  JSON
}
