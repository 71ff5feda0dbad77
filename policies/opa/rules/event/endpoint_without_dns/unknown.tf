resource "terraform_data" "names" {
  input = true
}

resource "aws_vpc" "late" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = terraform_data.names.output
}

resource "aws_vpc_endpoint" "queues" {
  vpc_id              = aws_vpc.late.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
