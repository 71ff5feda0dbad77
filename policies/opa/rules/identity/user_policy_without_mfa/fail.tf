# A user's own policy.
resource "aws_iam_user" "ann" {
  name = "ann"
}

resource "aws_iam_user_policy" "ann" {
  user = aws_iam_user.ann.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Switch", Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::111122223333:role/admin" }]
  })
}

# A group's, on a role that nobody knows yet and that asks for nothing.
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

# A managed one, attached to a user.
resource "aws_iam_policy" "billing" {
  name   = "billing"
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:Assume*", "Resource": "arn:aws:iam::111122223333:role/billing"}}
  JSON
}

resource "aws_iam_user_policy_attachment" "billing" {
  user       = aws_iam_user.ann.name
  policy_arn = aws_iam_policy.billing.arn
}
