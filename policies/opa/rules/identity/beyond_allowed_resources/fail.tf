module "orders" {
  source = "./modules/function"

  name              = "orders"
  allowed_resources = [{ arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders", actions = ["dynamodb:PutItem"] }]
}

# Beside the declaration, by the module's output.
resource "aws_iam_role_policy" "more" {
  role = module.orders.role_name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:Scan", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/customers" }]
  })
}

# For each of several functions, attached.
module "many" {
  source   = "./modules/function"
  for_each = toset(["returns", "a.b"])

  name              = each.key
  allowed_resources = []
}

resource "aws_iam_role_policy_attachment" "tables" {
  for_each = toset(["returns", "a.b"])

  role       = module.many[each.key].role_name
  policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess"
}
