# A switch is off, and the policy makes use of it.
resource "aws_s3_access_point" "reports" {
  bucket = "acme-reports"
  name   = "reports"

  public_access_block_configuration {
    block_public_policy     = false
    restrict_public_buckets = false
  }
}

resource "aws_s3control_access_point_policy" "reports" {
  access_point_arn = aws_s3_access_point.reports.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Everyone"
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*"
    }]
  })
}

resource "aws_s3control_multi_region_access_point" "shop" {
  details {
    name = "shop"

    public_access_block {
      ignore_public_acls = false
    }

    region {
      bucket = "acme-shop"
    }
  }
}
