data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "shared" {
  name               = "shared"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

# By reference.
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.shared.arn
  runtime       = "nodejs22.x"
  handler       = "orders.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

# By an ARN that is written out.
resource "aws_lambda_function" "refunds" {
  function_name = "refunds"
  role          = "arn:aws:iam::111122223333:role/shared"
  runtime       = "nodejs22.x"
  handler       = "refunds.handler"
  s3_bucket     = "acme-code"
  s3_key        = "refunds.zip"
}

# One role for all that a loop makes.
resource "aws_iam_role" "reports" {
  name               = "reports"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_lambda_function" "reports" {
  for_each = toset(["daily.eu", "weekly[0]"])

  function_name = replace(each.key, "/[^a-z]/", "-")
  role          = aws_iam_role.reports.arn
  runtime       = "nodejs22.x"
  handler       = "reports.handler"
  s3_bucket     = "acme-code"
  s3_key        = "reports.zip"
}

# A role of another stack.
resource "aws_lambda_function" "legacy" {
  for_each = toset(["in", "out"])

  function_name = "legacy-${each.key}"
  role          = "arn:aws:iam::111122223333:role/legacy"
  runtime       = "nodejs22.x"
  handler       = "legacy.handler"
  s3_bucket     = "acme-code"
  s3_key        = "legacy.zip"
}
