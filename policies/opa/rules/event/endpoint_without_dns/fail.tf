resource "aws_vpc" "silent" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = false
  enable_dns_hostnames = false
}

resource "aws_vpc_endpoint" "queues" {
  vpc_id              = aws_vpc.silent.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}

# DNS hostnames are off where nobody says.
resource "aws_vpc" "default" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_endpoint" "topics" {
  vpc_id              = aws_vpc.default.id
  service_name        = "com.amazonaws.eu-west-1.sns"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
