resource "aws_iam_access_key" "old" {
  user    = "deploy"
  pgp_key = "keybase:acme"
  status  = "Inactive"
}

resource "aws_iam_access_key" "new" {
  user    = "deploy"
  pgp_key = "keybase:acme"
}

# One each.
resource "aws_iam_access_key" "partner" {
  for_each = toset(["partner.eu", "partner.us"])

  user    = each.key
  pgp_key = "keybase:acme"
}
