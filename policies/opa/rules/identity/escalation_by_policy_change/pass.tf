resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "deploy" {
  # One role, which is another one.
  statement {
    actions   = ["iam:PutRolePolicy"]
    resources = [aws_iam_role.worker.arn, "arn:aws:iam::111122223333:role/app"]
  }

  # Any role, but never beyond the boundary: AWS's way to delegate.
  statement {
    actions   = ["iam:CreateRole", "iam:AttachRolePolicy", "iam:PutRolePolicy"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = ["arn:aws:iam::111122223333:policy/boundary"]
    }
  }

  # Any role, but one harmless policy.
  statement {
    actions   = ["iam:AttachRolePolicy"]
    resources = ["arn:aws:iam::111122223333:role/*"]

    condition {
      test     = "ArnEquals"
      variable = "iam:PolicyARN"
      values   = ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
    }
  }

  # AttachRolePolicy takes roles: these policies are none of its resources.
  statement {
    actions   = ["iam:AttachRolePolicy"]
    resources = ["arn:aws:iam::111122223333:role/app", "arn:aws:iam::aws:policy/*"]
  }

  statement {
    actions   = ["iam:GetRole", "iam:List*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.deploy.json
}

# One's own password and keys.
resource "aws_iam_group_policy" "self_service" {
  name   = "self-service"
  group  = "staff"
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {
      "Effect": "Allow", "Action": ["iam:ChangePassword", "iam:CreateAccessKey"], "Resource": "arn:aws:iam::*:user/$${aws:username}"
    }}
  JSON
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
