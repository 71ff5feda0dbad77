resource "terraform_data" "policy" {
  input = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "worker" {
  role       = "worker"
  policy_arn = terraform_data.policy.output
}
