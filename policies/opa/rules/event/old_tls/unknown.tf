resource "terraform_data" "policy" {
  input = "TLS_1_2"
}

resource "aws_api_gateway_domain_name" "orders" {
  domain_name     = "orders.acme.example"
  certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555"
  security_policy = terraform_data.policy.output
}
