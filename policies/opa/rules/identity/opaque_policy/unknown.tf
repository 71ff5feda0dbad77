resource "aws_s3_bucket" "receipts" {}

resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })

  inline_policy {
    name   = "inline"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = aws_s3_bucket.receipts.arn }] })
  }
}

# One unknown ARN hides the actions.
resource "aws_iam_role_policy" "encoded" {
  role   = aws_iam_role.worker.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = aws_s3_bucket.receipts.arn }] })
}

# A plan does not tell what a local is made of.
data "aws_iam_policy_document" "receipts" {
  statement {
    actions   = ["s3:PutObject"]
    resources = [aws_s3_bucket.receipts.arn]
  }
}

locals {
  receipts = data.aws_iam_policy_document.receipts.json
}

resource "aws_iam_role_policy" "local" {
  role   = aws_iam_role.worker.id
  policy = local.receipts
}

# The document can be read, its actions cannot.
resource "terraform_data" "actions" {
  input = "s3:GetObject"
}

data "aws_iam_policy_document" "actions" {
  statement {
    sid       = "Decided"
    actions   = [terraform_data.actions.output]
    resources = [aws_s3_bucket.receipts.arn]
  }
}

resource "aws_iam_role_policy" "actions" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.actions.json
}

# Composed from something that nobody can read.
data "aws_iam_policy_document" "composed" {
  source_policy_documents = [
    data.aws_iam_policy_document.receipts.json,
    jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = aws_s3_bucket.receipts.arn }] }),
  ]
}

resource "aws_iam_role_policy" "composed" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.composed.json
}

# Elements in lower case: Terraform reads them, AWS and these rules do not.
data "aws_iam_policy_document" "lower" {
  source_policy_documents = [jsonencode({ Statement = [{ effect = "Allow", action = "dynamodb:*", resource = "*" }] })]

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }
}

resource "aws_iam_policy" "lower" {
  name   = "lower"
  policy = data.aws_iam_policy_document.lower.json
}

# Of two blocks nothing tells which is which.
resource "aws_iam_role" "inline" {
  name               = "inline"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })

  inline_policy {
    name   = "b"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::receipts/*" }] })
  }

  inline_policy {
    name   = "a"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = aws_s3_bucket.receipts.arn }] })
  }
}

# A list that is unknown as a whole may hold anything.
data "aws_iam_policy_document" "compact" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = compact([aws_iam_role.worker.arn, "*"])
    }
  }
}

resource "aws_sqs_queue" "compact" {
  name   = "compact"
  policy = data.aws_iam_policy_document.compact.json
}
