resource "terraform_data" "protocol" {
  input = "http"
}

resource "aws_sns_topic_subscription" "partner" {
  topic_arn = "arn:aws:sns:eu-west-1:111122223333:placed"
  protocol  = terraform_data.protocol.output
  endpoint  = "http://a.example.com/orders"
}
