# The least that a bus needs: who may put what, who may change it, and what it serves.

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

module "events" {
  source = "../../terraform"

  name                 = "shop"
  sensitivity          = "low"
  kms                  = null
  admin_principal_arns = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/deployer"]

  publishers = {
    checkout = {
      principal_arn = aws_iam_role.checkout.arn
      sources       = ["shop.checkout"]
      detail_types  = ["OrderPlaced"]
    }
  }

  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
      targets       = { fulfilment = { arn = aws_sqs_queue.fulfilment.arn, kind = "queue" } }
    }
  }
}

# The publisher. Its own policy is the other half of the contract.

resource "aws_iam_role" "checkout" {
  name               = "checkout"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role_policy" "checkout" {
  name   = "put-events"
  role   = aws_iam_role.checkout.name
  policy = data.aws_iam_policy_document.put.json
}

data "aws_iam_policy_document" "put" {
  dynamic "statement" {
    for_each = module.events.grants.put["checkout"]

    content {
      actions   = statement.value.actions
      resources = [statement.value.arn]

      dynamic "condition" {
        for_each = merge([
          for operator, keys in statement.value.conditions : {
            for key, values in keys : "${operator} ${key}" => { operator = operator, key = key, values = values }
          }
        ]...)

        content {
          test     = condition.value.operator
          variable = condition.value.key
          values   = condition.value.values
        }
      }
    }
  }
}

# The target. Its owner admits the rule.

resource "aws_sqs_queue" "fulfilment" {
  name                    = "fulfilment"
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue_policy" "fulfilment" {
  queue_url = aws_sqs_queue.fulfilment.id
  policy    = data.aws_iam_policy_document.fulfilment.json
}

data "aws_iam_policy_document" "fulfilment" {
  statement {
    sid       = "OrdersOnly"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.fulfilment.arn]

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
