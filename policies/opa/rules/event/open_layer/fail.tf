resource "aws_lambda_layer_version_permission" "everyone" {
  layer_name     = "arn:aws:lambda:eu-west-1:111122223333:layer:tracing"
  version_number = 3
  statement_id   = "everyone"
  action         = "lambda:GetLayerVersion"
  principal      = "*"
}
