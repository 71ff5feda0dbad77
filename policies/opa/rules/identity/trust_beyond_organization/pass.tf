# A second factor, and the organisation.
resource "aws_iam_role" "support" {
  name = "support"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::999988887777:root" }
      Action    = "sts:AssumeRole"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" }, StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
    }
  })
}

# One role by name; a vendor, who is no member.
data "aws_iam_policy_document" "others" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::999988887777:role/support"]
    }
  }

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["acme-5f1c0f7e"]
    }
  }
}

resource "aws_iam_role" "others" {
  name               = "others"
  assume_role_policy = data.aws_iam_policy_document.others.json
}
