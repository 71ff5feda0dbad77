resource "aws_iam_user" "staff" {
  for_each = toset(["ann", "ben.b"])

  name = each.key
}

resource "aws_iam_user_login_profile" "staff" {
  for_each = aws_iam_user.staff

  user    = each.value.name
  pgp_key = "keybase:acme"
}
