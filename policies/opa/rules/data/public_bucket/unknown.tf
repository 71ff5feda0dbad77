# One of two documents, and a plan does not tell which.
resource "aws_s3_bucket" "receipts" {}

resource "terraform_data" "open" {
  input = false
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  policy = terraform_data.open.output ? data.aws_iam_policy_document.everyone.json : data.aws_iam_policy_document.one.json
}

data "aws_iam_policy_document" "everyone" {
  statement {
    sid       = "Everyone"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
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
