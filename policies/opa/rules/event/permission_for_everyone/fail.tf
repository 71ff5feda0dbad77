resource "aws_lambda_permission" "everyone" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "*"
}

# A URL that asks for a signature, of anybody's account.
resource "aws_lambda_permission" "url" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "orders"
  principal              = "*"
  function_url_auth_type = "AWS_IAM"
}

# All of a service is no source.
resource "aws_lambda_permission" "buckets" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "*"
  source_arn    = "arn:aws:s3:::*"
}
