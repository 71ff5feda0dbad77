resource "aws_scheduler_schedule_group" "refunds" {}

# How many groups there are, the plan does not know: one may be everybody's.
data "aws_iam_policy_document" "refunds" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = compact([aws_scheduler_schedule_group.refunds.arn, "*"])
    }
  }
}

resource "aws_iam_role" "refunds" {
  name               = "refunds"
  assume_role_policy = data.aws_iam_policy_document.refunds.json
}
