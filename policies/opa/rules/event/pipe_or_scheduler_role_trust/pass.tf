data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "pipe" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["pipes.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "pipe" {
  name               = "pipe"
  assume_role_policy = data.aws_iam_policy_document.pipe.json
}

# The group does not exist yet, and its ARN is one all the same.
resource "aws_scheduler_schedule_group" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "schedule" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_scheduler_schedule_group.orders.arn]
    }
  }
}

resource "aws_iam_role" "schedule" {
  name               = "schedule"
  assume_role_policy = data.aws_iam_policy_document.schedule.json
}

resource "aws_iam_role" "function" {
  name               = "function"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
