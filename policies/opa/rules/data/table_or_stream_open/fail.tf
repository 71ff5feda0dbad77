resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

# A partner's whole account.
data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Partner"
    actions   = ["dynamodb:GetItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy       = data.aws_iam_policy_document.orders.json
}

# Everyone, twice: a network that is the whole internet confines nobody.
resource "aws_kinesis_resource_policy" "clicks" {
  for_each = {
    clicks   = {}
    payments = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } }
  }

  resource_arn = "arn:aws:kinesis:eu-west-1:444455556666:stream/${each.key}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Anyone"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["kinesis:GetRecords", "kinesis:GetShardIterator"]
      Resource  = "arn:aws:kinesis:eu-west-1:444455556666:stream/${each.key}"
      Condition = each.value
    }]
  })
}

# One role of a stranger.
resource "aws_kinesis_resource_policy" "reports" {
  resource_arn = "arn:aws:kinesis:eu-west-1:444455556666:stream/reports"
  policy       = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": {
        "Sid": "Reports",
        "Effect": "Allow",
        "Principal": { "AWS": "arn:aws:iam::111122223333:role/reports" },
        "Action": "kinesis:GetRecords",
        "Resource": "arn:aws:kinesis:eu-west-1:444455556666:stream/reports"
      }
    }
  POLICY
}
