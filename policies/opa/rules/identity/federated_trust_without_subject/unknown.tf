# The condition's key is made from an address that is not known yet.
resource "terraform_data" "issuer" {
  input = "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF"
}

resource "aws_iam_openid_connect_provider" "cluster" {
  url            = "https://${terraform_data.issuer.output}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "pods" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.cluster.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${terraform_data.issuer.output}:sub"
      values   = ["system:serviceaccount:shop:orders"]
    }
  }
}

resource "aws_iam_role" "pods" {
  name               = "pods"
  assume_role_policy = data.aws_iam_policy_document.pods.json
}
