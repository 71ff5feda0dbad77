# A vendor, with the id that was agreed on.
data "aws_iam_policy_document" "number" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["acme-5f1c0f7e"]
    }
  }
}

resource "aws_iam_role" "number" {
  for_each = toset(["scanner.eu", "scanner[0]"])

  name_prefix        = "number-"
  assume_role_policy = data.aws_iam_policy_document.number.json
}

# People of another account, with a second factor.
resource "aws_iam_role" "people" {
  name = "people"
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

# One role; all of an account that is in the organisation.
resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::999988887777:role/ci"]}, "Action": "sts:AssumeRole"},
      {"Effect": "Allow", "Principal": {"AWS": "999988887777"}, "Action": "sts:AssumeRole",
       "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}}
    ]}
  JSON
}

# An id that is made by this plan is one.
resource "terraform_data" "vendor" {
  input = "acme-5f1c0f7e"
}

data "aws_iam_policy_document" "made" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [terraform_data.vendor.output]
    }
  }
}

resource "aws_iam_role" "made" {
  name               = "made"
  assume_role_policy = data.aws_iam_policy_document.made.json
}
