resource "terraform_data" "account" {
  input = "*"
}

resource "aws_lambda_layer_version_permission" "late" {
  layer_name     = "arn:aws:lambda:eu-west-1:111122223333:layer:tracing"
  version_number = 3
  statement_id   = "late"
  action         = "lambda:GetLayerVersion"
  principal      = terraform_data.account.output
}
