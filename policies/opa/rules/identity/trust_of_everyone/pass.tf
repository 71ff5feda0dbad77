resource "aws_iam_role" "text" {
  name = "text"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Sid = "Ci", Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/ci" }, Action = "sts:AssumeRole" }
  })
}

# Everyone of one organisation.
data "aws_iam_policy_document" "organisation" {
  statement {
    actions = ["sts:AssumeRole"]

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

resource "aws_iam_role" "organisation" {
  for_each = toset(["a.b", "c[0]"])

  name_prefix        = "organisation-"
  assume_role_policy = data.aws_iam_policy_document.organisation.json
}

# The same, by denying everyone else.
resource "aws_iam_role" "denying" {
  name = "denying"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" },
      { Effect = "Deny", Principal = { AWS = "*" }, Action = "sts:AssumeRole", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } } },
    ]
  })
}

resource "aws_iam_role" "function" {
  name               = "function"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
  JSON
}
