resource "aws_kms_key" "orders" {}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = compact([aws_kms_key.orders.arn, ""])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}

# Which services it is held to, nobody knows yet.
resource "terraform_data" "services" {
  input = ["s3.eu-west-1.amazonaws.com"]
}

data "aws_iam_policy_document" "held" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = terraform_data.services.output
    }
  }
}

resource "aws_iam_policy" "held" {
  name   = "held"
  policy = data.aws_iam_policy_document.held.json
}
