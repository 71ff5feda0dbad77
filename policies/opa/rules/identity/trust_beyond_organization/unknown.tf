resource "terraform_data" "organisation" {
  input = "o-acmeacme00"
}

# How many organisations there are, the plan does not know: one may be `o-*`.
data "aws_iam_policy_document" "support" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:PrincipalOrgID"
      values   = compact([terraform_data.organisation.output])
    }
  }
}

resource "aws_iam_role" "support" {
  name               = "support"
  assume_role_policy = data.aws_iam_policy_document.support.json
}
