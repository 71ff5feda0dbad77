# A bus with everything that a bus can have: publishers of this account and of another one of the organisation, rules to
# a queue, a topic, a state machine and another bus, one key for all of it, alarms. (A function as target: round_trip.)

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_caller_identity" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id

  # Known before they exist, so that the key's policy may name what the key encrypts.
  warehouse_arn = "arn:aws:sqs:eu-west-1:${local.account_id}:warehouse"
  topic_arns    = [for name in ["mail", "alarms"] : "arn:aws:sns:eu-west-1:${local.account_id}:${name}"]
}

# The bus.

module "events" {
  source = "../../terraform"

  name        = "shop"
  sensitivity = "high"
  kms         = { key_arn = aws_kms_key.shop.arn }
  alarms      = { topic_arn = aws_sns_topic.this["alarms"].arn }
  org_id      = "o-a1b2c3d4e5"

  admin_principal_arns = [
    "arn:aws:iam::${local.account_id}:role/deployer",
    "arn:aws:iam::${local.account_id}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_*",
  ]

  publishers = {
    checkout = {
      principal_arn = aws_iam_role.publisher["checkout"].arn
      sources       = ["shop.checkout"]
      detail_types  = ["OrderPlaced", "OrderCancelled"]
    }
    identity = {
      principal_arn = aws_iam_role.publisher["identity"].arn
      sources       = ["shop.identity"]
      detail_types  = ["UserVerified"]
    }
  }

  trusted_accounts = {
    stock = {
      account_id   = "210987654321"
      sources      = ["shop.stock"]
      detail_types = ["StockLow"]
    }
  }

  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
      targets = {
        warehouse = { arn = aws_sqs_queue.warehouse.arn, kind = "queue" }
        billing   = { arn = aws_sfn_state_machine.billing.arn, kind = "state_machine" }
        analytics = { arn = aws_cloudwatch_event_bus.analytics.arn, kind = "bus" }
      }
    }
    stock = {
      event_pattern = jsonencode({ source = ["shop.stock"] })
      targets       = { mail = { arn = aws_sns_topic.this["mail"].arn, kind = "topic" } }
    }
  }

  archive_days          = 90
  max_event_age_seconds = 7200
  retry_attempts        = 10

  tags = { team = "shop" }
}

# Who puts.

resource "aws_iam_role" "publisher" {
  for_each = toset(["checkout", "identity"])

  name               = each.key
  assume_role_policy = data.aws_iam_policy_document.publisher_trust.json
}

data "aws_iam_policy_document" "publisher_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

# Who takes. The owners of the queue and of the topic admit the rule.

resource "aws_sqs_queue" "warehouse" {
  name              = "warehouse"
  kms_master_key_id = aws_kms_key.shop.arn
}

resource "aws_sqs_queue_policy" "warehouse" {
  queue_url = aws_sqs_queue.warehouse.id
  policy    = data.aws_iam_policy_document.warehouse.json
}

data "aws_iam_policy_document" "warehouse" {
  statement {
    sid       = "OrdersOnly"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.warehouse.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [module.events.rule_arns["orders"]]
    }
  }
}

resource "aws_sns_topic" "this" {
  for_each = toset(["mail", "alarms"])

  name              = each.key
  kms_master_key_id = aws_kms_key.shop.arn
}

resource "aws_sns_topic_policy" "mail" {
  arn    = aws_sns_topic.this["mail"].arn
  policy = data.aws_iam_policy_document.mail.json
}

data "aws_iam_policy_document" "mail" {
  statement {
    sid       = "StockOnly"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this["mail"].arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [module.events.rule_arns["stock"]]
    }
  }
}

resource "aws_sfn_state_machine" "billing" {
  name     = "billing"
  role_arn = aws_iam_role.billing.arn

  definition = jsonencode({
    StartAt = "SendInvoice"
    States = {
      SendInvoice = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sns:publish"
        Parameters = { TopicArn = aws_sns_topic.this["mail"].arn, "Message.$" = "$.detail" }
        End        = true
      }
    }
  })

  logging_configuration {
    level           = "ERROR"
    log_destination = "${aws_cloudwatch_log_group.billing.arn}:*"
  }

  tracing_configuration {
    enabled = true
  }
}

resource "aws_cloudwatch_log_group" "billing" {
  name              = "/aws/vendedlogs/states/billing"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.shop.arn
}

resource "aws_iam_role" "billing" {
  name               = "billing"
  assume_role_policy = data.aws_iam_policy_document.billing_trust.json
}

data "aws_iam_policy_document" "billing_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["states.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

resource "aws_iam_role_policy" "billing" {
  name   = "invoices"
  role   = aws_iam_role.billing.name
  policy = data.aws_iam_policy_document.billing.json
}

data "aws_iam_policy_document" "billing" {
  statement {
    sid       = "Mail"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this["mail"].arn]
  }

  statement {
    sid       = "MailKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.shop.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["sns.eu-west-1.amazonaws.com"]
    }
  }

  # What Step Functions checks for logs and traces has no resource to name:
  # https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
  statement {
    sid = "LogsAndTraces"
    actions = [
      "logs:CreateLogDelivery",
      "logs:DeleteLogDelivery",
      "logs:DescribeLogGroups",
      "logs:DescribeResourcePolicies",
      "logs:GetLogDelivery",
      "logs:ListLogDeliveries",
      "logs:PutResourcePolicy",
      "logs:UpdateLogDelivery",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]
    resources = ["*"]
  }
}

resource "aws_cloudwatch_event_bus" "analytics" {
  name = "analytics"
}

# The key. The statements of the module are for the bus and its dead letters; what EventBridge and CloudWatch send to
# the caller's own queues and topics is the caller's to allow.

resource "aws_kms_key" "shop" {
  description         = "Everything of the shop"
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  source_policy_documents = [module.events.key_policy_json]

  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account_id}:root"]
    }
  }

  statement {
    sid       = "ToTheQueue"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:sqs:arn"
      values   = [local.warehouse_arn]
    }
  }

  statement {
    sid       = "ToTheTopics"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com", "events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:sns:topicArn"
      values   = local.topic_arns
    }
  }

  statement {
    sid       = "StateMachineLogs"
    actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com", "logs.eu-west-1.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:aws:logs:eu-west-1:${local.account_id}:log-group:/aws/vendedlogs/states/billing"]
    }
  }
}
