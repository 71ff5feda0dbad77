resource "aws_s3_bucket" "uploads" {
  bucket = "acme-uploads"
}

resource "aws_lambda_permission" "uploads" {
  action         = "lambda:InvokeFunction"
  function_name  = "thumbnails"
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.uploads.arn
  source_account = "111122223333"
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}

# A topic's ARN carries its account, and so does that of a rule for mail.
resource "aws_lambda_permission" "orders" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.orders.arn
}

resource "aws_lambda_permission" "mail" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "ses.amazonaws.com"
  source_arn    = "arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/orders:receipt-rule/orders"
}
