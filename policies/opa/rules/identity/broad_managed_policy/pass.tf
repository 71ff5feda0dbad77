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

resource "aws_iam_role_policy_attachment" "worker" {
  for_each = toset(["AWSLambdaBasicExecutionRole", "AWSLambdaVPCAccessExecutionRole"])

  role       = aws_iam_role.worker.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/${each.key}"
}

# A policy of one's own, whatever it is called.
resource "aws_iam_policy" "orders" {
  name = "OrdersFullAccess"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:111122223333:orders" }]
  })
}

resource "aws_iam_role_policy_attachments_exclusive" "worker" {
  role_name   = aws_iam_role.worker.name
  policy_arns = [aws_iam_policy.orders.arn]
}

resource "aws_iam_group_policy_attachment" "auditors" {
  group      = "auditors"
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}
