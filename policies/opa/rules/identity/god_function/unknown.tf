# Thirteen points, and a door of which the plan does not tell whether it is public.
resource "terraform_data" "authorization" {
  input = "NONE"
}

resource "aws_iam_role" "shop" {
  name = "shop"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_lambda_function" "shop" {
  function_name = "shop"
  role          = aws_iam_role.shop.arn
  runtime       = "nodejs22.x"
  handler       = "shop.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"
}

resource "aws_lambda_function_url" "shop" {
  function_name      = aws_lambda_function.shop.function_name
  authorization_type = terraform_data.authorization.output
}

data "aws_iam_policy_document" "shop" {
  statement {
    actions = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [
      for table in ["orders", "customers", "refunds", "stock"] : "arn:aws:dynamodb:eu-west-1:111122223333:table/${table}"
    ]
  }

  statement {
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::acme-receipts/*"]
  }

  statement {
    actions   = ["events:PutEvents"]
    resources = ["arn:aws:events:eu-west-1:111122223333:event-bus/orders"]
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-west-1:111122223333:mail"]
  }
}

resource "aws_iam_role_policy" "shop" {
  role   = aws_iam_role.shop.id
  policy = data.aws_iam_policy_document.shop.json
}
