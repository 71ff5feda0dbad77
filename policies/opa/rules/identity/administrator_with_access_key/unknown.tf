resource "terraform_data" "status" {
  input = "Active"
}

resource "aws_iam_access_key" "root" {
  user    = "root"
  pgp_key = "keybase:acme"
  status  = terraform_data.status.output
}
