# The address is asked of one role, and of the organisation.
resource "aws_s3_bucket_policy" "reports" {
  bucket = "acme-reports"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-reports/*"
        Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
      },
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-reports/*"
        Condition = {
          IpAddress    = { "aws:SourceIp" = "203.0.113.0/24" }
          StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" }
        }
      },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = ["arn:aws:s3:::acme-reports", "arn:aws:s3:::acme-reports/*"]
        Condition = { NotIpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
      },
    ]
  })
}
