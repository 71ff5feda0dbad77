resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_policy" "patients" {
  bucket = aws_s3_bucket.patients.id
  policy = data.aws_iam_policy_document.patients.json
}

# Two statements, for readers and for writers; the role is made by this plan.
data "aws_iam_policy_document" "patients" {
  statement {
    sid       = "OnlyReaders"
    effect    = "Deny"
    actions   = ["s3:GetObject*", "s3:ListBucket*"]
    resources = [aws_s3_bucket.patients.arn, "${aws_s3_bucket.patients.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotLike"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.reader.arn, "arn:aws:iam::111122223333:role/admin"]
    }

    condition {
      test     = "BoolIfExists"
      variable = "aws:PrincipalIsAWSService"
      values   = ["false"]
    }
  }

  statement {
    sid       = "OnlyWriters"
    effect    = "Deny"
    actions   = ["s3:PutObject*", "s3:DeleteObject*"]
    resources = ["${aws_s3_bucket.patients.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::111122223333:role/writer"]
    }
  }
}

resource "aws_iam_role" "reader" {
  name = "reader"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# Of less sensitivity, and of none that anybody told.
resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
  tags   = { sensitivity = "medium" }
}

resource "aws_s3_bucket" "icons" {
  bucket = "acme-icons"
}
