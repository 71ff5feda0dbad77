resource "aws_iam_user" "deploy" {
  name = "deploy"
}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["iam:CreateAccessKey"]
    resources = compact([aws_iam_user.deploy.arn, ""])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}
