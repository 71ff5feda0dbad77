resource "aws_cloudwatch_log_group" "trail" {
  name              = "account-trail"
  retention_in_days = 365
}

resource "aws_sns_topic" "alarms" {
  name = "account-alarms"
}

resource "aws_cloudtrail" "account" {
  name                       = "account"
  s3_bucket_name             = "acme-trails"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail-to-logs"
}

locals {
  # By CIS's numbers: calls, each of which is a matter of its own.
  calls = {
    iam      = ["AttachGroupPolicy", "AttachRolePolicy", "AttachUserPolicy", "CreatePolicy", "CreatePolicyVersion", "DeleteGroupPolicy", "DeletePolicy", "DeletePolicyVersion", "DeleteRolePolicy", "DeleteUserPolicy", "DetachGroupPolicy", "DetachRolePolicy", "DetachUserPolicy", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy"]
    trails   = ["CreateTrail", "DeleteTrail", "StartLogging", "StopLogging", "UpdateTrail"]
    keys     = ["DisableKey", "ScheduleKeyDeletion"]
    buckets  = ["DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketPolicy", "DeleteBucketReplication", "PutBucketAcl", "PutBucketCors", "PutBucketLifecycle", "PutBucketPolicy", "PutBucketReplication"]
    config   = ["DeleteDeliveryChannel", "PutConfigurationRecorder", "PutDeliveryChannel", "StopConfigurationRecorder"]
    groups   = ["*SecurityGroup", "*SecurityGroupEgress", "*SecurityGroupIngress"]
    acls     = ["*NetworkAcl*"]
    gateways = ["*CustomerGateway", "*InternetGateway"]
    routes   = ["*Route", "*RouteTable", "ReplaceRouteTableAssociation"]
    vpcs     = ["*Vpc", "*VpcPeeringConnection", "ModifyVpcAttribute"]
  }

  patterns = merge(
    { for name, calls in local.calls : name => "{ ${join(" || ", [for call in calls : "($.eventName = \"${call}\")"])} }" },
    {
      refused = "{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }"
      mfa     = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"
      root    = "{ ($.userIdentity.type = \"Root\") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != \"AwsServiceEvent\") }"
      failed  = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"
    },
  )
}

resource "aws_cloudwatch_log_metric_filter" "account" {
  for_each = local.patterns

  name           = each.key
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = each.value

  metric_transformation {
    namespace = "Account"
    name      = each.key
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "account" {
  for_each = local.patterns

  alarm_name          = each.key
  namespace           = "Account"
  metric_name         = each.key
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}
