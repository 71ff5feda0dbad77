resource "aws_iam_user" "ops" {
  name = "ops"
}

resource "aws_iam_user_policy_attachment" "ops" {
  user       = aws_iam_user.ops.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_access_key" "ops" {
  user    = aws_iam_user.ops.name
  pgp_key = "keybase:acme"
}

# By a policy of its own, in a loop.
resource "aws_iam_user" "break_glass" {
  for_each = toset(["break-glass.eu", "break-glass.us"])

  name = each.key
}

resource "aws_iam_user_policy" "break_glass" {
  for_each = aws_iam_user.break_glass

  user   = each.value.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_access_key" "break_glass" {
  for_each = aws_iam_user.break_glass

  user    = each.value.name
  pgp_key = "keybase:acme"
}

# By its name.
resource "aws_iam_access_key" "root" {
  user    = "root"
  pgp_key = "keybase:acme"
}
