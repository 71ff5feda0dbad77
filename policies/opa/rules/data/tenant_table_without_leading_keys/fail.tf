resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "tenant"
  range_key    = "id"

  attribute {
    name = "tenant"
    type = "S"
  }

  attribute {
    name = "id"
    type = "S"
  }

  tags = { tenancy = "multi" }
}

resource "aws_iam_role" "orders" {
  name = "orders"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# By reference.
data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Items"
    actions   = ["dynamodb:GetItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.orders.arn, "${aws_dynamodb_table.orders.arn}/index/*"]
  }
}

resource "aws_iam_role_policy" "orders" {
  role   = aws_iam_role.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

# By name, and with a condition that a scan meets.
resource "aws_iam_policy" "export" {
  name = "export"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Export"
      Effect    = "Allow"
      Action    = ["dynamodb:Query", "dynamodb:Scan"]
      Resource  = "arn:aws:dynamodb:eu-west-1:111122223333:table/${aws_dynamodb_table.orders.name}"
      Condition = { "ForAllValues:StringEquals" = { "dynamodb:LeadingKeys" = ["$${aws:PrincipalTag/tenant}"] } }
    }]
  })
}

# All tables.
resource "aws_iam_policy" "all" {
  name   = "all"
  policy = <<-POLICY
    { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "dynamodb:*", "Resource": "*" } }
  POLICY
}
