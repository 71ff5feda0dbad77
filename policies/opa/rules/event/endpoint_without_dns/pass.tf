resource "aws_vpc" "named" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc_endpoint" "queues" {
  vpc_id              = aws_vpc.named.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# Its names are given by a zone of its own.
resource "aws_vpc" "hub" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_endpoint" "topics" {
  vpc_id              = aws_vpc.hub.id
  service_name        = "com.amazonaws.eu-west-1.sns"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = false
}
