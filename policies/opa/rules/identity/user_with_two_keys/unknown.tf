resource "terraform_data" "status" {
  input = "Inactive"
}

resource "aws_iam_access_key" "old" {
  user    = "deploy"
  pgp_key = "keybase:acme"
  status  = terraform_data.status.output
}

resource "aws_iam_access_key" "new" {
  user    = "deploy"
  pgp_key = "keybase:acme"
}
