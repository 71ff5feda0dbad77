resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["https://shop.acme.example"]
  }
}

resource "aws_lambda_function_url" "no_browsers" {
  function_name      = "carts"
  authorization_type = "AWS_IAM"
}
