resource "terraform_data" "organisation" {
  input = "o-acmeacme00"
}

# How many there are, the plan does not know: one may be everybody's.
data "aws_iam_policy_document" "organisation" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:PrincipalOrgID"
      values   = compact([terraform_data.organisation.output])
    }
  }
}

resource "aws_iam_role" "organisation" {
  name               = "organisation"
  assume_role_policy = data.aws_iam_policy_document.organisation.json
}
