data "aws_iam_policy_document" "worker" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "worker" {
  for_each = toset(["orders.eu", "refunds[0]"])

  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.worker.json
}

resource "aws_lambda_function" "worker" {
  for_each = aws_iam_role.worker

  function_name = replace(each.key, "/[^a-z]/", "-")
  role          = each.value.arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "code.zip"
}

# A role of others, which no function runs as.
resource "aws_iam_role" "machine" {
  name = "machine"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = ["states.amazonaws.com", "events.amazonaws.com"] }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}
