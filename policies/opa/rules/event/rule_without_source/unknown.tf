resource "aws_s3_bucket" "uploads" {}

# Its bucket has no name yet, and so the plan has nothing of the pattern.
resource "aws_cloudwatch_event_rule" "uploads" {
  name          = "uploads"
  event_pattern = jsonencode({ source = ["aws.s3"], detail = { bucket = { name = [aws_s3_bucket.uploads.id] } } })
}
