resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
}

resource "aws_s3_bucket_logging" "team" {
  for_each = toset(["a.b", "c"])

  bucket        = aws_s3_bucket.team[each.key].id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "${each.key}/"
}

# It takes the others' logs, and would log itself without end.
resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
}

# By the bucket's own argument.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"

  logging {
    target_bucket = "acme-logs"
    target_prefix = "legacy/"
  }
}

# It takes logs of buckets that are elsewhere.
resource "aws_s3_bucket" "central" {
  bucket = "acme-central"
}

resource "aws_s3_bucket_policy" "central" {
  bucket = aws_s3_bucket.central.id
  policy = data.aws_iam_policy_document.central.json
}

data "aws_iam_policy_document" "central" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.central.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["logging.s3.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

# What it holds, its team has classified.
resource "aws_s3_bucket" "icons" {
  bucket = "acme-icons"
  tags   = { sensitivity = "low" }
}
