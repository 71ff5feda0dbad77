# In the topic's own argument: any bucket of anybody may notify it.
resource "aws_sns_topic" "uploads" {
  name   = "uploads"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "sns:Publish", Resource = "*" }] })
}

# For a queue that does not exist yet.
resource "aws_sqs_queue" "orders" {
  for_each = toset(["eu.west", "us[1]"])

  name = "orders-${length(each.key)}"
}

data "aws_iam_policy_document" "orders" {
  for_each = aws_sqs_queue.orders

  statement {
    sid       = "Topic"
    actions   = ["sqs:SendMessage"]
    resources = [each.value.arn]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  for_each = aws_sqs_queue.orders

  queue_url = each.value.url
  policy    = data.aws_iam_policy_document.orders[each.key].json
}

# A condition that a request without the key meets.
resource "aws_sqs_queue_policy" "rule" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/rule"
  policy    = <<-JSON
    {"Statement": {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": "*",
      "Condition": {"ArnLikeIfExists": {"aws:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/orders"}}}}
  JSON
}
