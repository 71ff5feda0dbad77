resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"

  environment {
    variables = { POWERTOOLS_SERVICE_NAME = "orders" }
  }
}

# One unknown value, and the plan knows none of the environment; Lambda writes the request's id.
resource "aws_sqs_queue" "payments" {
  name = "payments"
}

resource "aws_lambda_function" "payments" {
  function_name = "payments"
  role          = "arn:aws:iam::111122223333:role/payments"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "payments.zip"

  environment {
    variables = {
      OTEL_SERVICE_NAME = "payments"
      QUEUE             = aws_sqs_queue.payments.url
    }
  }

  logging_config {
    log_format = "JSON"
  }
}

resource "aws_lambda_function" "refunds" {
  function_name = "refunds"
  role          = "arn:aws:iam::111122223333:role/refunds"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "refunds.zip"

  layers = ["arn:aws:lambda:eu-west-1:094274105915:layer:AWSLambdaPowertoolsTypeScriptV2:24"]
}
