resource "aws_s3_bucket" "orders" {
  bucket        = "acme-orders"
  force_destroy = true
}

resource "aws_s3_bucket" "team" {
  for_each = { a = false, b = true }

  bucket        = "acme-${each.key}"
  force_destroy = each.value
  tags          = { sensitivity = "medium" }
}
