# CloudFront serves it.
resource "aws_s3_bucket" "shop" {
  bucket = "acme-shop"
}

# The old name leads to the new one, and serves nothing.
resource "aws_s3_bucket" "www" {
  bucket = "www.acme.example"
}

resource "aws_s3_bucket_website_configuration" "www" {
  bucket = aws_s3_bucket.www.id

  redirect_all_requests_to {
    host_name = "acme.example"
    protocol  = "https"
  }
}
