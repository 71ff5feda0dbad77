resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

# The first logs, the second does not.
resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
}

resource "aws_s3_bucket_logging" "team" {
  for_each = toset(["a.b"])

  bucket        = aws_s3_bucket.team[each.key].id
  target_bucket = "acme-logs"
  target_prefix = "${each.key}/"
}
