resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = aws_s3_bucket.trails.id
  is_multi_region_trail = true
}

resource "aws_s3_bucket" "trails" {
  bucket = "acme-trails"
}

# Of another bucket.
resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_logging" "orders" {
  bucket        = aws_s3_bucket.orders.id
  target_bucket = "acme-access-logs"
  target_prefix = "orders/"
}
