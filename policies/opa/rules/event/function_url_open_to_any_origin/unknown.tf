resource "terraform_data" "origin" {
  input = "https://shop.acme.example"
}

resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = [terraform_data.origin.output]
  }
}
