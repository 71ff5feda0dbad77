resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_iam_role" "reports" {
  name = "reports"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

data "aws_iam_policy_document" "orders" {
  # A role of this plan.
  statement {
    sid       = "Reports"
    actions   = ["dynamodb:GetItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.orders.arn]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.reports.arn]
    }
  }

  # Another account of the organisation.
  statement {
    sid       = "Partner"
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/partner"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }

  # Taking away is no grant.
  statement {
    sid       = "NoDrop"
    effect    = "Deny"
    actions   = ["dynamodb:DeleteTable"]
    resources = [aws_dynamodb_table.orders.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy       = data.aws_iam_policy_document.orders.json
}

# Everyone in the organisation.
resource "aws_kinesis_resource_policy" "clicks" {
  resource_arn = "arn:aws:kinesis:eu-west-1:444455556666:stream/clicks"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kinesis:PutRecords"
      Resource  = "arn:aws:kinesis:eu-west-1:444455556666:stream/clicks"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
    }]
  })
}
