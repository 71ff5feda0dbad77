resource "terraform_data" "model" {
  input = "multi"
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = { tenancy = terraform_data.model.output }
}

resource "aws_dynamodb_table" "invoices" {
  name         = "invoices"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = { tenancy = "pooled" }
}

locals {
  invoices = aws_dynamodb_table.invoices.arn
}

# Through a local.
data "aws_iam_policy_document" "invoices" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [local.invoices]
  }
}

resource "aws_iam_policy" "invoices" {
  name   = "invoices"
  policy = data.aws_iam_policy_document.invoices.json
}
