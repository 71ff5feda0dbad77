# The least that a function needs: what it is, what runs, and what it may touch, which here is nothing.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

module "greeter" {
  source = "../../terraform"

  name              = "greeter"
  tier              = "internal"
  sensitivity       = "low"
  kms               = null
  max_concurrency   = 5
  allowed_resources = []

  code = {
    runtime = "nodejs22.x"
    handler = "index.handler"
    s3      = { bucket = "acme-artifacts", key = "greeter.zip", version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY" }
  }
}
