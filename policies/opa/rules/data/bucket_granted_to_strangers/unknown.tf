resource "terraform_data" "partner" {
  input = "arn:aws:iam::444455556666:root"
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = "acme-receipts"
  policy = data.aws_iam_policy_document.receipts.json
}

data "aws_iam_policy_document" "receipts" {
  statement {
    sid       = "Partner"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-receipts/*"]

    principals {
      type        = "AWS"
      identifiers = [terraform_data.partner.output]
    }
  }
}
