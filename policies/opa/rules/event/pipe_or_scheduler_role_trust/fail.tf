resource "aws_iam_role" "pipe" {
  name               = "pipe"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "pipes.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

# A condition that a request without the key meets.
data "aws_iam_policy_document" "schedule" {
  statement {
    sid     = "Schedule"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEqualsIfExists"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

resource "aws_iam_role" "schedule" {
  for_each = toset(["a.b", "c[0]"])

  name_prefix        = "schedule-"
  assume_role_policy = data.aws_iam_policy_document.schedule.json
}
