resource "terraform_data" "validate" {
  input = true
}

resource "aws_api_gateway_request_validator" "late" {
  rest_api_id           = "abcdef1234"
  name                  = "late"
  validate_request_body = terraform_data.validate.output
}
