resource "terraform_data" "own_users" {
  input = true
}

resource "aws_opensearch_domain" "orders" {
  domain_name    = "orders"
  engine_version = "OpenSearch_2.11"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "arn:aws:es:eu-west-1:111122223333:domain/orders/*" }]
  })

  advanced_security_options {
    enabled = terraform_data.own_users.output
  }
}
