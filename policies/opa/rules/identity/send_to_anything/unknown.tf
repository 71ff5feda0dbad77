resource "aws_sns_topic" "orders" {}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["sns:Publish"]
    resources = compact([aws_sns_topic.orders.arn, ""])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}
