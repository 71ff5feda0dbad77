module "orders" {
  source = "./modules/function"

  name = "orders"
  allowed_resources = [
    { arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders", actions = ["dynamodb:PutItem"] },
    { arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/customers", actions = ["dynamodb:Scan"] },
  ]
}

# A role for which nothing is declared.
resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "worker" {
  role = aws_iam_role.worker.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:Scan", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/customers" }]
  })
}
