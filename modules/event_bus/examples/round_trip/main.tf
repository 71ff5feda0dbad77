# One function as publisher and target of the same bus: it takes orders and puts back what became of them.
# Neither module needs anything of the other that is known after apply only, so the two may name each other.

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

module "events" {
  source = "../../terraform"

  name                 = "shop"
  sensitivity          = "medium"
  kms                  = { key_arn = aws_kms_key.shop.arn }
  admin_principal_arns = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/deployer"]

  publishers = {
    checkout = {
      principal_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/checkout"
      sources       = ["shop.checkout"]
      detail_types  = ["OrderPlaced"]
    }
    fulfilment = {
      principal_arn = module.fulfilment.role_arn
      sources       = ["shop.fulfilment"]
      detail_types  = ["OrderShipped", "OrderRejected"]
    }
  }

  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
      targets       = { fulfilment = { arn = module.fulfilment.alias_arn, kind = "function" } }
    }
  }
}

module "fulfilment" {
  source = "../../../secure_lambda/terraform"

  name              = "fulfilment"
  description       = "Takes orders, and puts what became of them."
  tier              = "internal"
  sensitivity       = "medium"
  kms               = { key_arn = aws_kms_key.shop.arn }
  max_concurrency   = 10
  environment       = { BUS = module.events.name }
  allowed_resources = module.events.grants.put["fulfilment"]

  code = {
    runtime = "nodejs22.x"
    handler = "index.handler"
    s3      = { bucket = "acme-artifacts", key = "fulfilment.zip", version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY" }
  }

  invokers = {
    orders = {
      service        = "events.amazonaws.com"
      source_arn     = module.events.rule_arns["orders"]
      source_account = data.aws_caller_identity.current.account_id
    }
  }
}

resource "aws_kms_key" "shop" {
  description         = "Everything of the shop"
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  source_policy_documents = [module.events.key_policy_json, module.fulfilment.key_policy_json]

  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}
