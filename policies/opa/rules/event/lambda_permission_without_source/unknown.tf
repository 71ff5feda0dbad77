resource "terraform_data" "caller" {
  input = "sns.amazonaws.com"
}

resource "aws_lambda_permission" "caller" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = terraform_data.caller.output
}
