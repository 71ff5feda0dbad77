resource "aws_iam_user" "deploy" {
  name = "deploy"
}

resource "aws_iam_access_key" "old" {
  user    = aws_iam_user.deploy.name
  pgp_key = "keybase:acme"
}

resource "aws_iam_access_key" "new" {
  user    = "deploy"
  pgp_key = "keybase:acme"
}

# In a loop.
resource "aws_iam_access_key" "partner" {
  for_each = toset(["first", "second"])

  user    = "partner"
  pgp_key = "keybase:acme"
}
