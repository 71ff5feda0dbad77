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
  metric_name         = aws_cloudwatch_log_metric_filter.config.metric_transformation[0].name
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_log_metric_filter" "trails" {
  name           = "trails"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) || ($.eventName = UpdateTrail) }"

  metric_transformation {
    namespace = "Account"
    name      = "trails"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "trails" {
  alarm_name          = "trails"
  namespace           = "Account"
  metric_name         = aws_cloudwatch_log_metric_filter.trails.id
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# Two calls of sixteen: a filter of another purpose. And one that is for a dashboard.
resource "aws_cloudwatch_log_metric_filter" "rights" {
  name           = "rights"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ ($.eventName = AttachRolePolicy) || ($.eventName = PutRolePolicy) }"

  metric_transformation {
    namespace = "Account"
    name      = "rights"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "rights" {
  alarm_name          = "rights"
  namespace           = "Account"
  metric_name         = "rights"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_log_metric_filter" "words" {
  name           = "words"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "ERROR"

  metric_transformation {
    namespace = "Account"
    name      = "words"
    value     = "1"
  }
}
