locals {
  tables = { orders = "multi", currencies = "none" }
}

resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = { tenancy = each.value }
}

data "aws_iam_policy_document" "orders" {
  # One tenant's items.
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.this["orders"].arn]

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "dynamodb:LeadingKeys"
      values   = ["$${aws:PrincipalTag/tenant}"]
    }
  }

  # No tenant's items.
  statement {
    actions   = ["dynamodb:DescribeTable"]
    resources = [aws_dynamodb_table.this["orders"].arn]
  }

  # A table that is no tenant's.
  statement {
    actions   = ["dynamodb:Scan"]
    resources = [aws_dynamodb_table.this["currencies"].arn]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
