resource "aws_lambda_function" "payments" {
  function_name = "payments"
  role          = "arn:aws:iam::111122223333:role/payments"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "payments.zip"
  tags          = { sensitivity = "high" }
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_cloudwatch_log_group" "payments" {
  name              = "/aws/lambda/${aws_lambda_function.payments.function_name}"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_metric_filter" "refusals" {
  name           = "payments-refusals"
  log_group_name = aws_cloudwatch_log_group.payments.name
  pattern        = "?AccessDenied ?\"is not authorized to perform\""

  metric_transformation {
    namespace = "Payments"
    name      = "refusals"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "throttles" {
  alarm_name          = "payments-throttles"
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  dimensions          = { FunctionName = aws_lambda_function.payments.function_name }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "invocations" {
  alarm_name          = "payments-invocations"
  namespace           = "AWS/Lambda"
  metric_name         = "Invocations"
  dimensions          = { FunctionName = aws_lambda_function.payments.function_name }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 1000
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "refusals" {
  alarm_name          = "payments-refusals"
  namespace           = "Payments"
  metric_name         = "refusals"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# Its concurrency is reserved: a spike is throttled, and the alarm on throttles tells of it.
resource "aws_lambda_function" "refunds" {
  function_name                  = "refunds"
  role                           = "arn:aws:iam::111122223333:role/refunds"
  runtime                        = "nodejs22.x"
  handler                        = "index.handler"
  s3_bucket                      = "acme-code"
  s3_key                         = "refunds.zip"
  reserved_concurrent_executions = 5
  tags                           = { data-classification = "Confidential" }

  # Both write to one log.
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.payments.name
  }
}

resource "aws_cloudwatch_metric_alarm" "refund_throttles" {
  alarm_name          = "payments-refund_throttles"
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  dimensions          = { FunctionName = aws_lambda_function.refunds.function_name }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_lambda_function" "banner" {
  function_name = "banner"
  role          = "arn:aws:iam::111122223333:role/banner"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "banner.zip"
  tags          = { sensitivity = "low" }
}
