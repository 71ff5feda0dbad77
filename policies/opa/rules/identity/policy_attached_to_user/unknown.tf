resource "terraform_data" "users" {
  input = ["ann"]
}

resource "aws_iam_policy_attachment" "several" {
  name       = "several"
  users      = terraform_data.users.output
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}
