resource "aws_kms_key" "orders" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Anyone"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

# In a resource of its own, and through a service that everybody has.
resource "aws_kms_key" "receipts" {
  enable_key_rotation = true
}

data "aws_iam_policy_document" "receipts" {
  statement {
    sid       = "Buckets"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.receipts.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.eu-west-1.amazonaws.com"]
    }
  }
}

resource "aws_kms_key_policy" "receipts" {
  key_id = aws_kms_key.receipts.id
  policy = data.aws_iam_policy_document.receipts.json
}

resource "aws_kms_replica_key" "orders" {
  for_each = toset(["a", "b"])

  primary_key_arn = "arn:aws:kms:eu-central-1:111122223333:key/mrk-0123456789abcdef0123456789abcde${each.key}"
  policy          = <<-POLICY
    { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*" } }
  POLICY
}
