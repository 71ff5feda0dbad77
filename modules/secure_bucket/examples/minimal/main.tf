# The least that a bucket needs: who may read, who may write, and who may change it. Everybody else is denied.

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

data "aws_caller_identity" "current" {}

module "uploads" {
  source = "../../terraform"

  name                 = "acme-uploads"
  sensitivity          = "low"
  kms                  = null # low sensitivity only
  access_log           = null # nobody will know who read what
  admin_principal_arns = [data.aws_caller_identity.current.arn]

  readers = {}
  writers = {
    api = {
      principal_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/api"
      account_id    = null # this account
      prefixes      = ["incoming/"]
    }
  }
}
