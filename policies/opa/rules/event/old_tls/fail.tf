resource "aws_api_gateway_domain_name" "orders" {
  domain_name     = "orders.acme.example"
  certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555"
  security_policy = "TLS_1_0"
}

resource "aws_api_gateway_domain_name" "carts" {
  domain_name     = "carts.acme.example"
  certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555"
}
