resource "aws_iam_user" "ann" {
  name = "ann"
}

# Nobody is in it.
resource "aws_iam_group" "auditors" {
  name = "auditors"
}

resource "aws_iam_group_membership" "auditors" {
  name  = "auditors"
  group = aws_iam_group.auditors.name
  users = []
}

# Nobody was forgotten but these.
resource "aws_iam_group" "forgotten" {
  for_each = toset(["billing.eu", "billing[0]"])

  name = replace(each.key, "/[^a-z]/", "-")
}
