# Asked for in the statement.
resource "aws_iam_user" "ann" {
  name = "ann"
}

resource "aws_iam_user_policy" "ann" {
  user = aws_iam_user.ann.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Switch", Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::111122223333:role/admin",
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}

# Asked for by the role.
resource "aws_iam_role" "operator" {
  name_prefix        = "operator-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}

data "aws_iam_policy_document" "staff" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = [aws_iam_role.operator.arn]
  }
}

resource "aws_iam_group_policy" "staff" {
  group  = "staff"
  policy = data.aws_iam_policy_document.staff.json
}

# Asked for by a Deny of all else, which the same group holds.
resource "aws_iam_group" "billing" {
  name = "billing"
}

resource "aws_iam_group_policy" "billing" {
  name  = "billing"
  group = aws_iam_group.billing.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::111122223333:role/billing" }]
  })
}

resource "aws_iam_group_policy" "second_factor" {
  name  = "second-factor"
  group = aws_iam_group.billing.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", NotAction = ["iam:*MFADevice*", "sts:GetSessionToken"], Resource = "*",
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}

# No user's.
resource "aws_iam_role_policy" "worker" {
  role = "worker"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::111122223333:role/reader" }]
  })
}
