resource "aws_api_gateway_domain_name" "orders" {
  domain_name              = "orders.acme.example"
  regional_certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555"
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}
