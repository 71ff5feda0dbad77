# On by default, so that a policy for everyone lets nobody in.
resource "aws_s3_access_point" "reports" {
  bucket = "acme-reports"
  name   = "reports"
}

resource "aws_s3control_access_point_policy" "reports" {
  access_point_arn = aws_s3_access_point.reports.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports/object/*"
    }]
  })
}

# Only a VPC reaches it.
resource "aws_s3_access_point" "inside" {
  bucket = "acme-reports"
  name   = "inside"

  public_access_block_configuration {
    restrict_public_buckets = false
  }

  vpc_configuration {
    vpc_id = "vpc-0a1b2c3d4e5f67890"
  }
}
