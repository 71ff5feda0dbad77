# By number, in a document.
data "aws_iam_policy_document" "number" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }
  }
}

resource "aws_iam_role" "number" {
  for_each = toset(["scanner.eu", "scanner[0]"])

  name_prefix        = "number-"
  assume_role_policy = data.aws_iam_policy_document.number.json
}

# An external id that everybody knows.
resource "aws_iam_role" "empty" {
  name = "empty"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::999988887777:root" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = "" } }
    }
  })
}

# A second factor that is only asked of those who have one.
resource "aws_iam_role" "factor" {
  name               = "factor"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{
      "Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::999988887777:root"]}, "Action": "sts:AssumeRole",
      "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}
    }]}
  JSON
}
