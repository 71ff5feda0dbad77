locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_policy" "boundary" {
  name = "boundary"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*"], Resource = "*" }]
  })
}

resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  assume_role_policy   = local.trust
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_role" "too" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name_prefix          = "too-"
  assume_role_policy   = local.trust
  permissions_boundary = "arn:aws:iam::111122223333:policy/boundary"
}

# Its owner says that it is worth little.
resource "aws_iam_role" "report" {
  name               = "report"
  assume_role_policy = local.trust
  tags               = { sensitivity = "low" }
}
