resource "aws_iam_role" "target" {
  name_prefix = "target-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# A list that is unknown as a whole may hold `*`.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = compact([aws_iam_role.target.arn, ""])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}
