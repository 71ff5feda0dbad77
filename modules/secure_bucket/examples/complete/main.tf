# A bucket with everything that a bucket can have, its log bucket, and the key and roles of both, made in the same plan.

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

locals {
  account_id = data.aws_caller_identity.current.account_id
  admins = [
    data.aws_caller_identity.current.arn,
    "arn:aws:iam::${local.account_id}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Platform_*",
  ]
}

# Takes the access logs of the other: S3 delivers them neither under a key nor under default retention.
module "access_logs" {
  source = "../../terraform"

  name                 = "acme-access-logs"
  sensitivity          = "high"
  kms                  = null
  access_log           = null
  admin_principal_arns = local.admins
  expire_days          = 400

  readers = {}
  writers = {}
  service_writers = {
    claims = {
      service        = "logging.s3.amazonaws.com"
      source_arn     = "arn:aws:s3:::acme-claims"
      source_account = local.account_id
      prefix         = "claims/"
    }
  }
}

module "claims" {
  source = "../../terraform"

  name                  = "acme-claims"
  sensitivity           = "high"
  kms                   = { key_arn = aws_kms_key.claims.arn }
  access_log            = { bucket = module.access_logs.name, prefix = "claims/" }
  admin_principal_arns  = local.admins
  org_id                = "o-a1b2c3d4e5"
  noncurrent_days       = 30
  expire_days           = 3650
  object_lock           = { mode = "GOVERNANCE", days = 30 }
  events_to_eventbridge = true

  readers = {
    scanner = {
      principal_arn = aws_iam_role.scanner.arn
      account_id    = null
      prefixes      = ["incoming/"]
    }
    auditor = {
      principal_arn = "arn:aws:iam::210987654321:role/auditor"
      account_id    = "210987654321"
      prefixes      = [""]
    }
  }

  # The same key in both is the same principal: it writes results and reads what comes in.
  writers = {
    scanner = {
      principal_arn = aws_iam_role.scanner.arn
      account_id    = null
      prefixes      = ["results/"]
    }
    partner = {
      principal_arn = "arn:aws:iam::210987654321:role/uploader"
      account_id    = "210987654321"
      prefixes      = ["incoming/partner/"]
    }
  }

  service_writers = {
    trail = {
      service        = "cloudtrail.amazonaws.com"
      source_arn     = "arn:aws:cloudtrail:eu-west-1:${local.account_id}:trail/claims"
      source_account = local.account_id
      prefix         = "trail/"
    }
    # Log delivery writes for an account in a region: the one source that has no ARN of its own.
    flow_logs = {
      service        = "delivery.logs.amazonaws.com"
      source_arn     = "arn:aws:logs:eu-west-1:${local.account_id}:*"
      source_account = local.account_id
      prefix         = "flow-logs/"
    }
  }

  tags = { team = "claims" }
}

resource "aws_kms_key" "claims" {
  description         = "The claims bucket"
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  source_policy_documents = [module.claims.key_policy_json]

  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account_id}:root"]
    }
  }
}

resource "aws_iam_role" "scanner" {
  name               = "claims-scanner"
  assume_role_policy = data.aws_iam_policy_document.scanner_trust.json
}

data "aws_iam_policy_document" "scanner_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}
