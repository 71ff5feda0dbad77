resource "aws_kms_key" "patients" {
  enable_key_rotation = true
}

resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "patients" {
  bucket = aws_s3_bucket.patients.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.patients.arn
    }
  }
}

resource "aws_s3_object" "index" {
  bucket  = aws_s3_bucket.patients.id
  key     = "index.json"
  content = "{}"
}

# S3's own key is enough for what matters less, and the only one for its access logs.
resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
  tags   = { sensitivity = "medium" }
}

resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_logging" "patients" {
  bucket        = aws_s3_bucket.patients.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "patients/"
}
