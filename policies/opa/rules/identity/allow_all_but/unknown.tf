variable "wide" {
  type    = bool
  default = true
}

resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "reads" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }
}

data "aws_iam_policy_document" "all_but" {
  statement {
    actions       = ["s3:GetObject"]
    not_resources = [aws_s3_bucket.receipts.arn, "arn:aws:s3:::audit/*"]
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_policy" "either" {
  name   = "either"
  policy = var.wide ? data.aws_iam_policy_document.all_but.json : data.aws_iam_policy_document.reads.json
}
