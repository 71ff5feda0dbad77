resource "aws_iam_user" "ann" {
  name                 = "ann"
  permissions_boundary = "arn:aws:iam::111122223333:policy/boundary"
}

resource "aws_iam_group" "staff" {
  name = "staff"
}

resource "aws_iam_group_membership" "staff" {
  name  = "staff"
  group = aws_iam_group.staff.name
  users = [aws_iam_user.ann.name]
}

resource "aws_iam_group_policy_attachment" "staff" {
  group      = aws_iam_group.staff.name
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}

resource "aws_iam_policy_attachment" "roles" {
  name       = "roles"
  roles      = ["worker"]
  users      = []
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}

# Takes away what others attach.
resource "aws_iam_user_policy_attachments_exclusive" "ann" {
  user_name   = aws_iam_user.ann.name
  policy_arns = []
}
