# One role.
resource "aws_opensearch_domain" "orders" {
  domain_name    = "orders"
  engine_version = "OpenSearch_2.11"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/orders" }
      Action    = "es:ESHttp*"
      Resource  = "arn:aws:es:eu-west-1:111122223333:domain/orders/*"
    }]
  })
}

# Users of its own decide.
resource "aws_opensearch_domain" "stock" {
  domain_name    = "stock"
  engine_version = "OpenSearch_2.11"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = false

    master_user_options {
      master_user_arn = "arn:aws:iam::111122223333:role/stock"
    }
  }
}

data "aws_iam_policy_document" "stock" {
  statement {
    actions   = ["es:ESHttpGet"]
    resources = ["${aws_opensearch_domain.stock.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_opensearch_domain_policy" "stock" {
  domain_name     = aws_opensearch_domain.stock.domain_name
  access_policies = data.aws_iam_policy_document.stock.json
}

# One network.
resource "aws_elasticsearch_domain" "office" {
  domain_name           = "office"
  elasticsearch_version = "7.10"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "es:ESHttpGet"
      Resource  = "arn:aws:es:eu-west-1:111122223333:domain/office/*"
      Condition = { IpAddress = { "aws:SourceIp" = ["198.51.100.0/24"] } }
    }]
  })
}
