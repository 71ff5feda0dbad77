variable "wide" {
  type    = bool
  default = true
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

data "aws_iam_policy_document" "reads" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

data "aws_iam_policy_document" "everything" {
  statement {
    actions   = ["dynamodb:*"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_policy" "either" {
  name   = "either"
  policy = var.wide ? data.aws_iam_policy_document.everything.json : data.aws_iam_policy_document.reads.json
}
