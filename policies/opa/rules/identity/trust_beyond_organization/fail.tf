# The organisation is known: this bus takes events of its members.
data "aws_iam_policy_document" "bus" {
  statement {
    actions   = ["events:PutEvents"]
    resources = ["arn:aws:events:eu-west-1:111122223333:event-bus/orders"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "orders" {
  event_bus_name = "orders"
  policy         = data.aws_iam_policy_document.bus.json
}

# And this role takes whoever has a second factor in an account that may leave.
resource "aws_iam_role" "support" {
  name = "support"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::999988887777:root" }
      Action    = "sts:AssumeRole"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }
  })
}

data "aws_iam_policy_document" "recent" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }

    condition {
      test     = "NumericLessThan"
      variable = "aws:MultiFactorAuthAge"
      values   = ["3600"]
    }
  }
}

resource "aws_iam_role" "recent" {
  for_each = toset(["a.b", "c[0]"])

  name_prefix        = "recent-"
  assume_role_policy = data.aws_iam_policy_document.recent.json
}
