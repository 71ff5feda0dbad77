# GitHub, for whom it is: no word.
data "aws_iam_policy_document" "github" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "github" {
  for_each = toset(["deploy.eu", "plan[0]"])

  name_prefix        = "github-"
  assume_role_policy = data.aws_iam_policy_document.github.json
}

# Any repository, of a provider that this plan makes.
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "any" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme*/shop:*"]
    }
  }
}

resource "aws_iam_role" "any" {
  name               = "any"
  assume_role_policy = data.aws_iam_policy_document.any.json
}

# Every identity pool there is.
resource "aws_iam_role" "visitors" {
  name = "visitors"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "cognito-identity.amazonaws.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { "ForAnyValue:StringLike" = { "cognito-identity.amazonaws.com:amr" = "authenticated" } }
    }]
  })
}

# Every pod of a cluster.
resource "aws_iam_role" "pods" {
  name               = "pods"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{
      "Effect": "Allow",
      "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF"},
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {"StringLike": {"oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF:sub": "system:serviceaccount:*:*"}}
    }]}
  JSON
}
