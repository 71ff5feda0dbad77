# By an argument.
resource "aws_opensearch_domain" "orders" {
  domain_name    = "orders"
  engine_version = "OpenSearch_2.11"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "arn:aws:es:eu-west-1:111122223333:domain/orders/*" }]
  })
}

# By a document, whose ARN is not known yet.
resource "aws_elasticsearch_domain" "stock" {
  domain_name           = "stock"
  elasticsearch_version = "7.10"
}

data "aws_iam_policy_document" "stock" {
  statement {
    actions   = ["es:ESHttpGet"]
    resources = ["${aws_elasticsearch_domain.stock.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_elasticsearch_domain_policy" "stock" {
  domain_name     = aws_elasticsearch_domain.stock.domain_name
  access_policies = data.aws_iam_policy_document.stock.json
}
