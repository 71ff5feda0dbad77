resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

# The first has one, the second has not.
resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
}

resource "aws_s3_bucket_policy" "team" {
  for_each = toset(["a.b"])

  bucket = aws_s3_bucket.team[each.key].id
  policy = data.aws_iam_policy_document.team[each.key].json
}

data "aws_iam_policy_document" "team" {
  for_each = toset(["a.b"])

  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.team[each.key].arn, "${aws_s3_bucket.team[each.key].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
