resource "aws_iam_role" "text" {
  name = "text"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Sid = "Open", Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }
  })
}

# In a list, behind a second factor that everybody has.
data "aws_iam_policy_document" "listed" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/ci", "*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}

resource "aws_iam_role" "listed" {
  for_each = toset(["a.b", "c[0]"])

  name_prefix        = "listed-"
  assume_role_policy = data.aws_iam_policy_document.listed.json
}

# Names no account.
resource "aws_iam_role" "root" {
  name               = "root"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::root"}, "Action": "sts:AssumeRole"}]}
  JSON
}

# Everyone but one, known only when it is applied.
resource "aws_iam_role" "ci" {
  name_prefix = "ci-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "codebuild.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

data "aws_iam_policy_document" "but" {
  statement {
    actions = ["sts:AssumeRole"]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/intern"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalArn"
      values   = [aws_iam_role.ci.arn]
    }
  }
}

resource "aws_iam_role" "but" {
  name               = "but"
  assume_role_policy = data.aws_iam_policy_document.but.json
}
