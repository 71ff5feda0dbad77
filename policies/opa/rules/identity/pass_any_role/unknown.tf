resource "aws_iam_role" "worker" {
  name_prefix = "worker-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["iam:PassRole"]
    resources = compact([aws_iam_role.worker.arn, ""])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}

# To which services, nobody knows yet.
resource "terraform_data" "services" {
  input = ["lambda.amazonaws.com"]
}

data "aws_iam_policy_document" "services" {
  statement {
    actions   = ["iam:PassRole"]
    resources = ["arn:aws:iam::111122223333:role/app-*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = terraform_data.services.output
    }
  }
}

resource "aws_iam_policy" "services" {
  name   = "services"
  policy = data.aws_iam_policy_document.services.json
}
