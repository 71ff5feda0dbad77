# AWS's default.
resource "aws_kms_key" "default" {
  enable_key_rotation = true
}

# The same, written out.
resource "aws_kms_key" "written" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "EnableIAMUserPermissions"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

# And in a resource of its own.
resource "aws_kms_key" "apart" {
  enable_key_rotation = true
}

data "aws_iam_policy_document" "apart" {
  statement {
    actions   = ["kms:*"]
    resources = [aws_kms_key.apart.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_kms_key_policy" "apart" {
  key_id = aws_kms_key.apart.id
  policy = data.aws_iam_policy_document.apart.json
}
