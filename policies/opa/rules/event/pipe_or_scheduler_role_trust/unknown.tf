variable "late" {
  type    = bool
  default = true
}

resource "aws_scheduler_schedule_group" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "bound" {
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

data "aws_iam_policy_document" "loose" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "ArnEqualsIfExists"
      variable = "aws:SourceArn"
      values   = [aws_scheduler_schedule_group.orders.arn]
    }
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_role" "schedule" {
  name               = "schedule"
  assume_role_policy = var.late ? data.aws_iam_policy_document.loose.json : data.aws_iam_policy_document.bound.json
}
