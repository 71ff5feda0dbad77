resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket" "stopped" {
  bucket = "acme-stopped"
}

resource "aws_s3_bucket_versioning" "stopped" {
  bucket = aws_s3_bucket.stopped.id

  versioning_configuration {
    status = "Suspended"
  }
}

# By the bucket's own argument.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"

  versioning {
    enabled = false
  }
}

# The first has it, the second has not.
resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
}

resource "aws_s3_bucket_versioning" "team" {
  for_each = toset(["a.b"])

  bucket = aws_s3_bucket.team[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}
