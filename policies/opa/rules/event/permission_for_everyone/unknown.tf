resource "terraform_data" "authorization" {
  input = "AWS_IAM"
}

resource "aws_lambda_permission" "url" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "orders"
  principal              = "*"
  function_url_auth_type = terraform_data.authorization.output
}
