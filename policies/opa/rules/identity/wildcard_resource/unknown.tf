resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

# A list that is unknown as a whole may hold anything.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = compact([aws_dynamodb_table.orders.arn, "*"])
  }
}

resource "aws_iam_policy" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}
