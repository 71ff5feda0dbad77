resource "terraform_data" "later" {
  input = "{}"
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/shop/access"
  retention_in_days = 90
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = "a1b2c3d4e5"
  name   = "live"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = terraform_data.later.output
  }
}
