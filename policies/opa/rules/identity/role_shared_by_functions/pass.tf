data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

# A role for each function of a loop.
resource "aws_iam_role" "each" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name               = replace(each.key, "/[^a-z]/", "-")
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_lambda_function" "each" {
  for_each = aws_iam_role.each

  function_name = each.value.name
  role          = each.value.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "code.zip"
}

# By key.
resource "aws_lambda_function" "audit" {
  for_each = toset(["orders.eu", "refunds[0]"])

  function_name = "audit-${replace(each.key, "/[^a-z]/", "-")}"
  role          = aws_iam_role.audit[each.key].arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "audit.zip"
}

resource "aws_iam_role" "audit" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name_prefix        = "audit-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
