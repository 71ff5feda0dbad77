# One function for everything: the API calls it, and so does the bus.
resource "aws_lambda_function" "shop" {
  function_name    = "shop"
  role             = aws_iam_role.shop.arn
  runtime          = "nodejs22.x"
  handler          = "shop.handler"
  filename         = "${path.module}/functions/shop.zip"
  source_code_hash = filebase64sha256("${path.module}/functions/shop.zip")
  memory_size      = 1024
  timeout          = 30

  environment {
    variables = {
      TABLE    = aws_dynamodb_table.orders.name
      RECEIPTS = aws_s3_bucket.receipts.bucket
      BUS      = aws_cloudwatch_event_bus.shop.name
    }
  }
}

resource "aws_iam_role" "shop" {
  name = "shop"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.shop.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy" "table" {
  name = "table"
  role = aws_iam_role.shop.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "dynamodb:*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_role_policy" "receipts_and_events" {
  name = "receipts-and-events"
  role = aws_iam_role.shop.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:*"]
        Resource = [aws_s3_bucket.receipts.arn, "${aws_s3_bucket.receipts.arn}/*"]
      },
      {
        Effect   = "Allow"
        Action   = ["events:PutEvents"]
        Resource = aws_cloudwatch_event_bus.shop.arn
      },
    ]
  })
}
