resource "aws_sns_topic" "placed" {
  name = "placed"
}

resource "aws_sns_topic_subscription" "partners" {
  for_each = toset(["a.example.com", "b.example.com"])

  topic_arn = aws_sns_topic.placed.arn
  protocol  = "http"
  endpoint  = "http://${each.key}/orders"
}
