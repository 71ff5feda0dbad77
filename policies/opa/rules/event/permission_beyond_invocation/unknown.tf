resource "terraform_data" "action" {
  input = "lambda:InvokeFunction"
}

resource "aws_lambda_permission" "caller" {
  action         = terraform_data.action.output
  function_name  = "orders"
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::acme-orders"
  source_account = "111122223333"
}
