# A pair of functions with everything that a function can have: `api` faces the public and may only hand over,
# `worker` takes over from a queue and a table's stream, and holds the privileges.

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
  code = {
    runtime = "nodejs22.x"
    handler = "index.handler"
    s3      = { bucket = "acme-artifacts", key = "orders.zip", version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY" }
  }

  # Known before it exists, so that the plan shows where dead letters go.
  dead_letters_arn = "arn:aws:sqs:eu-west-1:${data.aws_caller_identity.current.account_id}:orders-dead-letters"
}

# The functions.

module "api" {
  source = "../../terraform"

  name            = "orders-api"
  description     = "Takes orders from the public and queues them."
  tier            = "edge"
  sensitivity     = "medium"
  kms             = { key_arn = aws_kms_key.orders.arn }
  code            = local.code
  limits          = { timeout_seconds = 5 }
  max_concurrency = 20

  allowed_resources = [
    { arn = aws_sqs_queue.orders.arn, actions = ["sqs:SendMessage"], conditions = {} },
    {
      arn        = aws_kms_key.orders.arn
      actions    = ["kms:Decrypt", "kms:GenerateDataKey"]
      conditions = { StringEquals = { "kms:ViaService" = ["sqs.eu-west-1.amazonaws.com"] } }
    },
  ]

  invokers = {
    api = {
      service        = "apigateway.amazonaws.com"
      source_arn     = "${aws_apigatewayv2_api.orders.execution_arn}/*/POST/orders"
      source_account = data.aws_caller_identity.current.account_id
    }
  }
}

module "worker" {
  source = "../../terraform"

  name                     = "orders-worker"
  description              = "Writes queued orders to the table, and what changed there to the archive."
  tier                     = "internal"
  sensitivity              = "high"
  kms                      = { key_arn = aws_kms_key.orders.arn }
  permissions_boundary_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:policy/workload-boundary" # the platform team's
  alarms                   = { topic_arn = aws_sns_topic.alarms.arn }
  code                     = local.code
  max_concurrency          = 10
  log_level                = "DEBUG"
  log_retention_days       = 731

  allowed_resources = [
    {
      arn        = aws_dynamodb_table.orders.arn
      actions    = ["dynamodb:PutItem", "dynamodb:UpdateItem"]
      conditions = { "ForAllValues:StringEquals" = { "dynamodb:LeadingKeys" = ["acme"] } }
    },
    { arn = "${aws_s3_bucket.archive.arn}/orders/*", actions = ["s3:PutObject"], conditions = {} },
  ]

  environment = { TABLE = aws_dynamodb_table.orders.name }

  secrets = {
    PAYMENTS = {
      kind         = "secret"
      arn          = aws_secretsmanager_secret.payments.arn
      kms_key_arns = [aws_kms_key.orders.arn]
    }
  }

  event_sources = {
    orders = {
      kind            = "sqs"
      arn             = aws_sqs_queue.orders.arn
      kms_key_arns    = [aws_kms_key.orders.arn]
      filter_patterns = [jsonencode({ body = { kind = ["order"] } })]
    }
    changes = {
      kind              = "dynamodb"
      arn               = aws_dynamodb_table.orders.stream_arn
      kms_key_arns      = [aws_kms_key.orders.arn]
      starting_position = "TRIM_HORIZON"
    }
  }

  vpc = {
    subnet_ids         = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"]
    security_group_ids = [aws_security_group.worker.id]
  }

  tags = { team = "orders" }
}

# What they stand on.

resource "aws_kms_key" "orders" {
  description         = "Everything of the orders stack"
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}

data "aws_iam_policy_document" "key" {
  source_policy_documents = [module.api.key_policy_json, module.worker.key_policy_json]

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

resource "aws_sqs_queue" "orders" {
  name                       = "orders"
  kms_master_key_id          = aws_kms_key.orders.arn
  visibility_timeout_seconds = 60
  redrive_policy             = jsonencode({ deadLetterTargetArn = local.dead_letters_arn, maxReceiveCount = 5 })
}

resource "aws_sqs_queue" "dead_letters" {
  name                      = "orders-dead-letters"
  kms_master_key_id         = aws_kms_key.orders.arn
  message_retention_seconds = 1209600
}

resource "aws_dynamodb_table" "orders" {
  name                        = "orders"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "tenant"
  range_key                   = "order"
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"
  deletion_protection_enabled = true

  attribute {
    name = "tenant"
    type = "S"
  }

  attribute {
    name = "order"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.orders.arn
  }

  point_in_time_recovery {
    enabled = true
  }

  tags = { sensitivity = "high" }
}

resource "aws_s3_bucket" "archive" {
  bucket_prefix = "orders-archive-"
  tags          = { sensitivity = "medium" }
}

resource "aws_s3_bucket_versioning" "archive" {
  bucket = aws_s3_bucket.archive.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "archive" {
  bucket = aws_s3_bucket.archive.id

  rule {
    id     = "old-versions"
    status = "Enabled"
    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket_policy" "archive" {
  bucket = aws_s3_bucket.archive.id
  policy = data.aws_iam_policy_document.archive.json
}

data "aws_iam_policy_document" "archive" {
  statement {
    sid       = "OnlyTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.archive.arn, "${aws_s3_bucket.archive.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_public_access_block" "archive" {
  bucket                  = aws_s3_bucket.archive.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_secretsmanager_secret" "payments" {
  name       = "orders/payments"
  kms_key_id = aws_kms_key.orders.arn
  tags       = { rotation = "by the payment provider" }
}

resource "aws_sns_topic" "alarms" {
  name              = "orders-alarms"
  kms_master_key_id = aws_kms_key.orders.arn
}

resource "aws_security_group" "worker" {
  name        = "orders-worker"
  description = "The worker opens no port."
  vpc_id      = "vpc-0a1b2c3d4e5f60001"
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id                 = aws_apigatewayv2_api.orders.id
  integration_type       = "AWS_PROXY"
  integration_uri        = module.api.invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "orders" {
  api_id             = aws_apigatewayv2_api.orders.id
  route_key          = "POST /orders"
  target             = "integrations/${aws_apigatewayv2_integration.orders.id}"
  authorization_type = "AWS_IAM"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.orders.id
  name        = "$default"
  auto_deploy = true

  default_route_settings {
    throttling_burst_limit = 50
    throttling_rate_limit  = 20
  }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    format = jsonencode({
      requestId = "$context.requestId"
      caller    = "$context.identity.userArn"
      sourceIp  = "$context.identity.sourceIp"
      status    = "$context.status"
    })
  }
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/aws/apigateway/orders"
  retention_in_days = 90
  tags              = { sensitivity = "low" }
}
