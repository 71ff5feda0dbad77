resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_ownership_controls" "orders" {
  bucket = aws_s3_bucket.orders.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

# Both have ACLs on: the second only through what it is given.
resource "aws_s3_bucket_acl" "logs" {
  bucket = "acme-logs"
  acl    = "log-delivery-write"
}

resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"

  grant {
    type        = "CanonicalUser"
    id          = "52b113e7a2f25102679df27bb0ae12b3f85be6f290b936c4393484be31bebcc0"
    permissions = ["READ"]
  }
}
