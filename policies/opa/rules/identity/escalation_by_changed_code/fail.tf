# In a text that is known at plan.
resource "aws_iam_policy" "operate" {
  name = "operate"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Shell", Effect = "Allow", Action = ["ssm:SendCommand", "ssm:GetCommandInvocation"], Resource = "*" }]
  })
}

# All functions, in a document beside a bucket that nobody knows yet.
resource "aws_s3_bucket" "artifacts" {}

data "aws_iam_policy_document" "pipeline" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.artifacts.arn}/*"]
  }

  statement {
    actions   = ["lambda:UpdateFunctionCode", "lambda:PublishVersion"]
    resources = ["arn:aws:lambda:eu-west-1:111122223333:function:*"]
  }
}

resource "aws_iam_user_policy" "pipeline" {
  for_each = toset(["ci", "ci.release"])

  user   = each.key
  policy = data.aws_iam_policy_document.pipeline.json
}
