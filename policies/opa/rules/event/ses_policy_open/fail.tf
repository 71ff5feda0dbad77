resource "aws_ses_domain_identity" "shop" {
  domain = "shop.example.com"
}

data "aws_iam_policy_document" "shop" {
  statement {
    actions   = ["ses:SendEmail", "ses:SendRawEmail"]
    resources = [aws_ses_domain_identity.shop.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_ses_identity_policy" "shop" {
  identity = aws_ses_domain_identity.shop.arn
  name     = "shop"
  policy   = data.aws_iam_policy_document.shop.json
}

# What is sent is limited, and not who sends.
resource "aws_sesv2_email_identity_policy" "orders" {
  email_identity = "orders.example.com"
  policy_name    = "orders"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect    = "Allow"
    Principal = "*"
    Action    = "ses:SendEmail"
    Resource  = "*"
    Condition = { StringEquals = { "ses:FromAddress" = "orders@orders.example.com" } }
  }] })
}
