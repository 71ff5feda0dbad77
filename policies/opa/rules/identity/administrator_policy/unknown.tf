variable "administers" {
  type    = bool
  default = false
}

resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "reads" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }
}

data "aws_iam_policy_document" "everything" {
  statement {
    actions   = ["*"]
    resources = [aws_s3_bucket.receipts.arn, "*"]
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_policy" "either" {
  name   = "either"
  policy = var.administers ? data.aws_iam_policy_document.everything.json : data.aws_iam_policy_document.reads.json
}
