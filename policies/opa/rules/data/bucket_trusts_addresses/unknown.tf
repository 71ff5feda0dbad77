# One of two documents, and a plan does not tell which.
resource "aws_s3_bucket" "receipts" {}

resource "terraform_data" "open" {
  input = false
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  policy = terraform_data.open.output ? data.aws_iam_policy_document.office.json : data.aws_iam_policy_document.one.json
}

data "aws_iam_policy_document" "office" {
  statement {
    sid       = "Office"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["203.0.113.0/24"]
    }
  }
}

data "aws_iam_policy_document" "one" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/receipts"]
    }
  }
}
