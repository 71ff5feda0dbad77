resource "aws_lambda_permission" "api" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "apigateway.amazonaws.com"
}

resource "aws_lambda_permission" "any" {
  for_each = toset(["sns.amazonaws.com", "events.amazonaws.com"])

  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = each.key
}

resource "aws_lambda_permission" "skill" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "alexa-appkit.amazon.com"
}
