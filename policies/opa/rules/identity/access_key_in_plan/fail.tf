resource "aws_iam_user" "deploy" {
  name = "deploy"
}

# Plain in the state.
resource "aws_iam_access_key" "deploy" {
  user = aws_iam_user.deploy.name
}

# Encrypted there, and as long-lived.
resource "aws_iam_access_key" "partner" {
  for_each = toset(["partner.eu", "partner.us"])

  user    = each.key
  pgp_key = "keybase:acme"
}
