resource "aws_iam_role" "orders" {
  name_prefix        = "orders-"
  assume_role_policy = data.aws_iam_policy_document.trust["lambda"].json
}

resource "aws_cloudwatch_log_group" "orders" {
  name_prefix = "/aws/lambda/orders-"
}

# Writes its logs, and reads what there is.
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.orders.arn}:*"]
  }

  statement {
    actions   = ["logs:Describe*", "cloudtrail:LookupEvents"]
    resources = ["*"]
  }

  statement {
    effect    = "Deny"
    actions   = ["logs:Delete*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "orders" {
  role   = aws_iam_role.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

# No function's role.
resource "aws_iam_role" "platform" {
  name               = "platform"
  assume_role_policy = data.aws_iam_policy_document.trust["codebuild"].json

  inline_policy {
    name = "retention"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["logs:PutRetentionPolicy", "cloudwatch:DeleteAlarms"], Resource = "*" }]
    })
  }
}

data "aws_iam_policy_document" "trust" {
  for_each = toset(["codebuild", "lambda"])

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["${each.key}.amazonaws.com"]
    }
  }
}
