variable "tidies" {
  type    = bool
  default = false
}

resource "aws_iam_role" "orders" {
  name_prefix = "orders-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_cloudwatch_log_group" "orders" {
  name_prefix = "/aws/lambda/orders-"
}

data "aws_iam_policy_document" "writes" {
  statement {
    actions   = ["logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.orders.arn}:*"]
  }
}

data "aws_iam_policy_document" "tidies" {
  statement {
    actions   = ["logs:DeleteLogStream"]
    resources = ["${aws_cloudwatch_log_group.orders.arn}:*"]
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_role_policy" "orders" {
  role   = aws_iam_role.orders.id
  policy = var.tidies ? data.aws_iam_policy_document.tidies.json : data.aws_iam_policy_document.writes.json
}
