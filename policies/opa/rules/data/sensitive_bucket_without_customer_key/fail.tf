# S3's own key, by default and by word.
resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket" "claims" {
  for_each = { word = "AES256", kms = "aws:kms" }

  bucket = "acme-claims-${each.key}"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "claims" {
  for_each = { word = "AES256", kms = "aws:kms" }

  bucket = aws_s3_bucket.claims[each.key].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = each.value
    }
  }
}

# By the bucket's own argument, with AWS's key.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  tags   = { sensitivity = "high" }

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "arn:aws:kms:eu-west-1:111122223333:alias/aws/s3"
      }
    }
  }
}

# One object goes past the key.
resource "aws_s3_object" "index" {
  bucket                 = aws_s3_bucket.patients.id
  key                    = "index.json"
  content                = "{}"
  server_side_encryption = "AES256"
}
