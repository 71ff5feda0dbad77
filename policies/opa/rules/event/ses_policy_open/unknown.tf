variable "wide" {
  type    = bool
  default = true
}

resource "aws_ses_domain_identity" "shop" {
  domain = "shop.example.com"
}

data "aws_iam_policy_document" "wide" {
  statement {
    actions   = ["ses:SendEmail"]
    resources = [aws_ses_domain_identity.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "narrow" {
  statement {
    actions   = ["ses:SendEmail"]
    resources = [aws_ses_domain_identity.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }
  }
}

# A plan does not tell which of the two it is.
resource "aws_ses_identity_policy" "shop" {
  identity = aws_ses_domain_identity.shop.arn
  name     = "shop"
  policy   = var.wide ? data.aws_iam_policy_document.wide.json : data.aws_iam_policy_document.narrow.json
}
