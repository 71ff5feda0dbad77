resource "terraform_data" "metric" {
  input = "config"
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "account-trail"
  retention_in_days = 365
}

resource "aws_sns_topic" "alarms" {
  name = "account-alarms"
}

resource "aws_cloudwatch_log_metric_filter" "config" {
  name           = "config"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutConfigurationRecorder) || ($.eventName = PutDeliveryChannel) || ($.eventName = StopConfigurationRecorder) }"

  metric_transformation {
    namespace = "Account"
    name      = "config"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "config" {
  alarm_name          = "config"
  namespace           = "Account"
  metric_name         = terraform_data.metric.output
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}
