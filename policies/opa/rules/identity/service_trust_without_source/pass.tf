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
      values   = ["arn:aws:scheduler:eu-west-1:111122223333:schedule-group/orders"]
    }
  }
}

resource "aws_iam_role" "schedule" {
  name               = "schedule"
  assume_role_policy = data.aws_iam_policy_document.schedule.json
}

# One group that is not made yet is still one.
resource "aws_scheduler_schedule_group" "refunds" {}

data "aws_iam_policy_document" "refunds" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_scheduler_schedule_group.refunds.arn]
    }
  }
}

resource "aws_iam_role" "refunds" {
  name               = "refunds"
  assume_role_policy = data.aws_iam_policy_document.refunds.json
}

# Services that send no source.
resource "aws_iam_role" "others" {
  for_each = toset(["lambda", "ec2", "apigateway"])

  name = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "${each.key}.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role" "pipe" {
  name = "pipe"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "pipes.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}
