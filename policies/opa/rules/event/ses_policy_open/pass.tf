resource "aws_ses_domain_identity" "shop" {
  domain = "shop.example.com"
}

data "aws_iam_policy_document" "shop" {
  # An account by its number.
  statement {
    actions   = ["ses:SendEmail"]
    resources = [aws_ses_domain_identity.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }
  }

  # Everyone in the organisation.
  statement {
    actions   = ["ses:SendRawEmail"]
    resources = [aws_ses_domain_identity.shop.arn]

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

resource "aws_ses_identity_policy" "shop" {
  identity = aws_ses_domain_identity.shop.arn
  name     = "shop"
  policy   = data.aws_iam_policy_document.shop.json
}
