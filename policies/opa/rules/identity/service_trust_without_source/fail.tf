# A document.
data "aws_iam_policy_document" "schedule" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "schedule" {
  name               = "schedule"
  assume_role_policy = data.aws_iam_policy_document.schedule.json
}

# Several services, one of which sends no source.
resource "aws_iam_role" "machine" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name_prefix = "machine-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = ["states.amazonaws.com", "lambda.amazonaws.com"] }, Action = "sts:AssumeRole" }]
  })
}

# A source that is everybody's.
resource "aws_iam_role" "pipe" {
  name               = "pipe"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{
      "Effect": "Allow", "Principal": {"Service": "pipes.amazonaws.com"}, "Action": "sts:AssumeRole",
      "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:pipes:*:*:pipe/*"}}
    }]}
  JSON
}
