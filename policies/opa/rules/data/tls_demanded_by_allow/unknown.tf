# One of two documents, and a plan does not tell which.
resource "aws_s3_bucket" "receipts" {}

resource "terraform_data" "strict" {
  input = true
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  policy = terraform_data.strict.output ? data.aws_iam_policy_document.tls.json : data.aws_iam_policy_document.plain.json
}

data "aws_iam_policy_document" "tls" {
  statement {
    sid       = "ReadByTls"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }
}

data "aws_iam_policy_document" "plain" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}
