resource "aws_sns_topic" "placed" {
  name = "placed"
}

resource "aws_sns_topic_subscription" "partner" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "https"
  endpoint  = "https://a.example.com/orders"
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn = aws_sns_topic.placed.arn
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:eu-west-1:111122223333:orders"
}
