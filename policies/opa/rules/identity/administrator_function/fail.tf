data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_lambda_function" "worker" {
  for_each = aws_iam_role.worker

  function_name = each.value.name
  role          = each.value.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "code.zip"
}

# One role in each of the ways to give it power.
resource "aws_iam_role" "worker" {
  for_each = toset(["attached", "inline.eu", "own[0]"])

  name               = replace(each.key, "/[^a-z]/", "-")
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "attached" {
  role       = aws_iam_role.worker["attached"].name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy" "inline" {
  role   = aws_iam_role.worker["inline.eu"].id
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "iam:*"], "Resource": "*"}]}
  JSON
}

data "aws_iam_policy_document" "own" {
  statement {
    not_actions = ["organizations:*"]
    resources   = ["*"]
  }
}

resource "aws_iam_policy" "own" {
  name   = "own"
  policy = data.aws_iam_policy_document.own.json
}

resource "aws_iam_role_policy_attachments_exclusive" "own" {
  role_name   = aws_iam_role.worker["own[0]"].name
  policy_arns = [aws_iam_policy.own.arn]
}

# By arguments of the role itself.
resource "aws_iam_role" "arguments" {
  name                = "arguments"
  assume_role_policy  = data.aws_iam_policy_document.trust.json
  managed_policy_arns = ["arn:aws:iam::aws:policy/PowerUserAccess"]

  inline_policy {
    name   = "roles"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "arn:aws:iam::111122223333:role/*" }] })
  }
}

resource "aws_lambda_function" "arguments" {
  function_name = "arguments"
  role          = aws_iam_role.arguments.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "code.zip"
}
