resource "aws_s3_bucket" "artifacts" {}

data "aws_iam_policy_document" "pipeline" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.artifacts.arn}/*"]
  }

  # The functions of one stack.
  statement {
    actions   = ["lambda:UpdateFunctionCode", "lambda:PublishVersion"]
    resources = ["arn:aws:lambda:eu-west-1:111122223333:function:shop-*"]
  }

  # The instances of one team.
  statement {
    actions   = ["ssm:StartSession"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "ssm:resourceTag/team"
      values   = ["shop"]
    }
  }

  # Changes no code.
  statement {
    actions   = ["lambda:GetFunction", "lambda:CreateEventSourceMapping"]
    resources = ["*"]
  }
}

resource "aws_iam_user_policy" "pipeline" {
  user   = "ci"
  policy = data.aws_iam_policy_document.pipeline.json
}
