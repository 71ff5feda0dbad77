resource "terraform_data" "class" {
  input = "high"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_dynamodb_table" "cards" {
  name         = "cards"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = { sensitivity = "high" }
}

resource "aws_iam_role" "cards" {
  name               = "cards"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "cards" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [aws_dynamodb_table.cards.arn]
  }
}

resource "aws_iam_role_policy" "cards" {
  role   = aws_iam_role.cards.id
  policy = data.aws_iam_policy_document.cards.json
}

resource "aws_lambda_function" "lookup" {
  function_name = "lookup"
  role          = aws_iam_role.cards.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "lookup.zip"
  tags          = { sensitivity = terraform_data.class.output }
}
