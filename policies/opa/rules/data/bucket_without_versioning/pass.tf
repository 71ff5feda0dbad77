resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
}

resource "aws_s3_bucket_versioning" "team" {
  for_each = aws_s3_bucket.team

  bucket = each.value.id

  versioning_configuration {
    status = "Enabled"
  }
}

# By the bucket's own arguments.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"

  versioning {
    enabled = true
  }
}

# Object lock brings versions with it.
resource "aws_s3_bucket" "locked" {
  bucket              = "acme-locked"
  object_lock_enabled = true
}
