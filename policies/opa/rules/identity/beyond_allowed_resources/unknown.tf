module "orders" {
  source = "./modules/function"

  name              = "orders"
  allowed_resources = []
}

# A plan does not tell what a local is made of.
locals {
  role = module.orders.role_name
}

resource "aws_iam_role_policy" "more" {
  role = local.role
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:Scan", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/customers" }]
  })
}
