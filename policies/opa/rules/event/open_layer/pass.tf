resource "aws_lambda_layer_version_permission" "organisation" {
  layer_name      = "arn:aws:lambda:eu-west-1:111122223333:layer:tracing"
  version_number  = 3
  statement_id    = "organisation"
  action          = "lambda:GetLayerVersion"
  principal       = "*"
  organization_id = "o-acmeacme00"
}

resource "aws_lambda_layer_version_permission" "shop" {
  layer_name     = "arn:aws:lambda:eu-west-1:111122223333:layer:tracing"
  version_number = 3
  statement_id   = "shop"
  action         = "lambda:GetLayerVersion"
  principal      = "444455556666"
}
