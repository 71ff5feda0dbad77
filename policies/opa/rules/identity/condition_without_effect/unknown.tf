resource "aws_sns_topic" "orders" {}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = compact([aws_sns_topic.orders.arn, ""])
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.orders.json
}
