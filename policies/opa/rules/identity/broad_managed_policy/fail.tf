locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = local.trust
}

# By a resource of its own, in a loop.
resource "aws_iam_role_policy_attachment" "worker" {
  for_each = toset(["AmazonS3FullAccess", "AmazonSQSFullAccess"])

  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

# By an argument of the role.
resource "aws_iam_role" "argument" {
  name                = "argument"
  assume_role_policy  = local.trust
  managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
}

# To several at once.
resource "aws_iam_policy_attachment" "several" {
  name       = "several"
  roles      = [aws_iam_role.worker.name]
  groups     = ["staff"]
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}

# Exclusively.
resource "aws_iam_role_policy_attachments_exclusive" "worker" {
  role_name   = aws_iam_role.worker.name
  policy_arns = ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess_v2"]
}

resource "aws_iam_group_policy_attachment" "staff" {
  group      = "staff"
  policy_arn = "arn:aws:iam::aws:policy/job-function/SystemAdministrator"
}

resource "aws_iam_user_policy_attachment" "deploy" {
  user       = "deploy"
  policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess"
}

resource "aws_ssoadmin_managed_policy_attachment" "developers" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-7223b2c3d4e5f607"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-7223b2c3d4e5f607/ps-1111222233334444"
  managed_policy_arn = "arn:aws:iam::aws:policy/AWSLambda_FullAccess"
}
