resource "terraform_data" "origin" {
  input = "https://shop.acme.example"
}

resource "aws_s3_bucket_cors_configuration" "uploads" {
  bucket = "acme-uploads"

  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = [terraform_data.origin.output]
  }
}
