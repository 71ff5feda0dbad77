resource "aws_iam_user" "deploy" {
  name = "deploy"
}

# On its way out.
resource "aws_iam_access_key" "deploy" {
  user   = aws_iam_user.deploy.name
  status = "Inactive"
}
