resource "aws_lambda_permission" "api" {
  for_each = toset(["*/POST/orders", "live/GET/*", "authorizers/abc123"])

  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:aws:execute-api:eu-west-1:111122223333:abcdef1234/${each.key}"
}
