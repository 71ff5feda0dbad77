resource "aws_sns_topic" "trail" {
  name = "trail"
}

resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "acme-trails"
  sns_topic_name = aws_sns_topic.trail.name
}

# The bucket itself tells of new files.
resource "aws_s3_bucket" "objects" {
  bucket = "acme-object-trails"
}

resource "aws_s3_bucket_notification" "objects" {
  bucket      = aws_s3_bucket.objects.id
  eventbridge = true
}

resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = aws_s3_bucket.objects.bucket
}
