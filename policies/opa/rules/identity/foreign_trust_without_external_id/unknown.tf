resource "terraform_data" "key" {
  input = "sts:ExternalId"
}

data "aws_iam_policy_document" "vendor" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }

    condition {
      test     = "StringEquals"
      variable = terraform_data.key.output
      values   = ["acme-5f1c0f7e"]
    }
  }
}

resource "aws_iam_role" "vendor" {
  name               = "vendor"
  assume_role_policy = data.aws_iam_policy_document.vendor.json
}
