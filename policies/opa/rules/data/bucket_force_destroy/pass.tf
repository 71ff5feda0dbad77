resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

# What it holds, its team does not miss.
resource "aws_s3_bucket" "preview" {
  bucket        = "acme-preview"
  force_destroy = true
  tags          = { sensitivity = "low" }
}
