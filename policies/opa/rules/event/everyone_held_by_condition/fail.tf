# An address is nobody's name.
resource "aws_sqs_queue" "orders" {
  name = "orders"
  policy = jsonencode({ Statement = [{
    Effect    = "Allow"
    Principal = "*"
    Action    = "sqs:SendMessage"
    Resource  = "*"
    Condition = { IpAddress = { "aws:SourceIp" = "192.0.2.0/24" } }
  }] })
}

# A service is meant.
resource "aws_sns_topic" "uploads" {
  name = "uploads"
}

resource "aws_s3_bucket" "uploads" {
  bucket = "acme-uploads"
}

data "aws_iam_policy_document" "uploads" {
  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.uploads.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_s3_bucket.uploads.arn]
    }
  }
}

resource "aws_sns_topic_policy" "uploads" {
  arn    = aws_sns_topic.uploads.arn
  policy = data.aws_iam_policy_document.uploads.json
}
