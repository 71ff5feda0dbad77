resource "aws_cloudwatch_log_group" "access" {
  name              = "/shop/access"
  retention_in_days = 90
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "live"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = jsonencode({ id = "$context.requestId", ip = "$context.identity.sourceIp", caller = "$context.identity.caller" })
  }
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = "a1b2c3d4e5"
  name   = "live"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = jsonencode({ id = "$context.requestId", ip = "$context.identity.sourceIp", caller = "$context.identity.caller" })
  }
}

# Written as a dynamic block.
resource "aws_apigatewayv2_stage" "dynamic" {
  api_id = "a1b2c3d4e5"
  name   = "dynamic"

  dynamic "access_log_settings" {
    for_each = [aws_cloudwatch_log_group.access.arn]

    content {
      destination_arn = access_log_settings.value
      format          = jsonencode({ id = "$context.requestId", caller = "$context.authorizer.principalId" })
    }
  }
}
