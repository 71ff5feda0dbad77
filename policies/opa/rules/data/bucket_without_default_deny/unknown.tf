# jsonencode over an ARN that the plan does not know: none of it is in the plan.
resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_policy" "patients" {
  bucket = aws_s3_bucket.patients.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.patients.arn, "${aws_s3_bucket.patients.arn}/*"]
      Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::111122223333:role/reader" } }
    }]
  })
}
