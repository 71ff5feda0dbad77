resource "aws_iam_role" "orders" {
  name_prefix        = "orders-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

# On the function's own log group, which nobody knows yet.
resource "aws_cloudwatch_log_group" "orders" {
  name_prefix = "/aws/lambda/orders-"
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Logs"
    actions   = ["logs:*"]
    resources = ["${aws_cloudwatch_log_group.orders.arn}:*"]
  }
}

resource "aws_iam_role_policy" "orders" {
  role   = aws_iam_role.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

# By an attached policy, on trails and alarms.
resource "aws_iam_policy" "janitor" {
  name = "janitor"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["cloudtrail:StopLogging", "cloudwatch:DeleteAlarms", "s3:GetObject"], Resource = "*" }]
  })
}

resource "aws_iam_role_policy_attachment" "janitor" {
  role       = aws_iam_role.orders.name
  policy_arn = aws_iam_policy.janitor.arn
}

# The role of a function of this plan, inline.
resource "aws_iam_role" "retention" {
  name               = "retention"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name   = "retention"
    policy = <<-JSON
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "logs:PutRetentionPolicy", "Resource": "arn:aws:logs:*:*:log-group:*"}}
    JSON
  }
}

resource "aws_lambda_function" "retention" {
  function_name = "retention"
  role          = aws_iam_role.retention.arn
  package_type  = "Image"
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/retention:1"
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
