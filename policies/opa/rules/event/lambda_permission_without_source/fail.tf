resource "aws_lambda_permission" "api" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "apigateway.amazonaws.com"
}

resource "aws_lambda_permission" "everyone" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "*"
}

resource "aws_lambda_permission" "any" {
  for_each = toset(["sns.amazonaws.com", "events.amazonaws.com"])

  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = each.key
}

# A URL that asks for a signature, of anybody's account.
resource "aws_lambda_permission" "url" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "orders"
  principal              = "*"
  function_url_auth_type = "AWS_IAM"
}

resource "aws_lambda_permission" "skill" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "alexa-appkit.amazon.com"
}
