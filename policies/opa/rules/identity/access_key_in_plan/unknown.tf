resource "terraform_data" "status" {
  input = "Active"
}

resource "aws_iam_access_key" "deploy" {
  user   = "deploy"
  status = terraform_data.status.output
}
