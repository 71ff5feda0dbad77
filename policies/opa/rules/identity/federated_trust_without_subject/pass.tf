# One repository's branch, of a provider that this plan makes.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "github" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/shop:ref:refs/heads/main", "repo:acme/stock:*"]
    }
  }
}

resource "aws_iam_role" "github" {
  for_each = toset(["deploy.eu", "plan[0]"])

  name_prefix        = "github-"
  assume_role_policy = data.aws_iam_policy_document.github.json
}

# Visitors of one pool, which is not made yet.
resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name = "shop"
}

data "aws_iam_policy_document" "visitors" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "cognito-identity.amazonaws.com:aud"
      values   = [aws_cognito_identity_pool.shop.id]
    }
  }
}

resource "aws_iam_role" "visitors" {
  name               = "visitors"
  assume_role_policy = data.aws_iam_policy_document.visitors.json
}

# One's own identity provider, by SAML.
resource "aws_iam_role" "people" {
  name = "people"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:saml-provider/acme" }
      Action    = "sts:AssumeRoleWithSAML"
      Condition = { StringEquals = { "SAML:aud" = "https://signin.aws.amazon.com/saml" } }
    }]
  })
}

# The service account of one namespace.
resource "aws_iam_role" "pods" {
  name               = "pods"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{
      "Effect": "Allow",
      "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF"},
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {"StringLike": {"oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF:sub": "system:serviceaccount:shop:*"}}
    }]}
  JSON
}
