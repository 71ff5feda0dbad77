resource "aws_iam_user" "ann" {
  name = "ann"
}

resource "aws_iam_group" "auditors" {
  name = "auditors"
}

resource "aws_iam_group_membership" "auditors" {
  name  = "auditors"
  group = aws_iam_group.auditors.name
  users = [aws_iam_user.ann.name]
}

# From the user's side.
resource "aws_iam_group" "billing" {
  for_each = toset(["billing.eu", "billing[0]"])

  name = replace(each.key, "/[^a-z]/", "-")
}

resource "aws_iam_user_group_membership" "ann" {
  user   = aws_iam_user.ann.name
  groups = [for group in aws_iam_group.billing : group.name]
}
