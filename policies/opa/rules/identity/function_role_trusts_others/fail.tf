# Two services in one statement.
resource "aws_iam_role" "both" {
  name = "both"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = ["lambda.amazonaws.com", "states.amazonaws.com"] }, Action = "sts:AssumeRole" }]
  })
}

# A function's role that a pipeline may take too, in a loop.
resource "aws_iam_role" "deploy" {
  name_prefix = "deploy-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "codebuild.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

data "aws_iam_policy_document" "worker" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.deploy.arn]
    }
  }
}

resource "aws_iam_role" "worker" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.worker.json
}

# No word of Lambda, and yet a function runs as it.
resource "aws_iam_role" "host" {
  name               = "host"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
  JSON
}

resource "aws_lambda_function" "host" {
  function_name = "host"
  role          = aws_iam_role.host.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "code.zip"
}
