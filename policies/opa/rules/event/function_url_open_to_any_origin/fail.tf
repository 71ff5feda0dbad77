resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["*"]
  }
}

resource "aws_lambda_function_url" "carts" {
  function_name      = "carts"
  authorization_type = "AWS_IAM"

  dynamic "cors" {
    for_each = toset(["https://*"])
    content {
      allow_origins     = ["https://shop.acme.example", cors.value]
      allow_credentials = true
    }
  }
}
