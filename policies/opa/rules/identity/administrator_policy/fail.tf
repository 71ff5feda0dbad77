# In a text that is known at plan.
resource "aws_iam_policy" "everything" {
  name = "everything"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Everything", Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

# In a document beside a statement that waits for its ARN.
resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }

  statement {
    actions   = ["iam:*", "lambda:UpdateFunctionCode"]
    resources = ["*"]
  }
}

resource "aws_iam_role" "deploy" {
  name_prefix        = "deploy-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.deploy.json
}

# What is left out leaves the way to all the rest.
resource "aws_iam_role" "builder" {
  name               = "builder"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name   = "build"
    policy = <<-JSON
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "NotAction": ["organizations:*", "account:*"], "Resource": "*"}}
    JSON
  }
}

resource "aws_iam_user_policy" "each" {
  for_each = toset(["ann", "bob.smith"])

  user = each.key
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Action = "*", Resource = "*",
      Condition = { StringEquals = { "aws:RequestedRegion" = "eu-west-1" } }
    }]
  })
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}
