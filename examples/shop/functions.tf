# Faces the public, and may do one thing: put OrderPlaced on the bus.
module "checkout" {
  source  = "modules.paved.test/acme/secure_lambda/aws"
  version = "1.0.0"

  name            = "shop-checkout"
  description     = "Takes orders from the public and hands them over."
  tier            = "edge"
  sensitivity     = "medium"
  kms             = { key_arn = aws_kms_key.shop.arn }
  max_concurrency = 20

  code = {
    runtime = "nodejs22.x"
    handler = "checkout.handler"
    zip = {
      filename         = "${path.module}/functions/checkout.zip"
      source_code_hash = filebase64sha256("${path.module}/functions/checkout.zip")
    }
  }

  environment       = { BUS = module.events.name }
  allowed_resources = module.events.grants.put["checkout"]

  invokers = {
    api = {
      service        = "apigateway.amazonaws.com"
      source_arn     = "${aws_apigatewayv2_api.shop.execution_arn}/*/POST/orders"
      source_account = local.account_id
    }
  }
}

# Holds the privileges, and is out of the public's reach.
module "orders" {
  source  = "modules.paved.test/acme/secure_lambda/aws"
  version = "1.0.0"

  name            = "shop-orders"
  description     = "Writes orders and their receipts."
  tier            = "internal"
  sensitivity     = "medium"
  kms             = { key_arn = aws_kms_key.shop.arn }
  max_concurrency = 10

  code = {
    runtime = "nodejs22.x"
    handler = "orders.handler"
    zip = {
      filename         = "${path.module}/functions/orders.zip"
      source_code_hash = filebase64sha256("${path.module}/functions/orders.zip")
    }
  }

  environment = {
    TABLE    = aws_dynamodb_table.orders.name
    RECEIPTS = module.receipts.name
  }

  allowed_resources = concat(module.receipts.grants.write["orders"], [
    { arn = aws_dynamodb_table.orders.arn, actions = ["dynamodb:PutItem"], conditions = {} },
    {
      arn        = aws_kms_key.shop.arn
      actions    = ["kms:Decrypt"]
      conditions = { StringEquals = { "kms:ViaService" = ["dynamodb.eu-west-1.amazonaws.com"] } }
    },
  ])

  invokers = {
    bus = {
      service        = "events.amazonaws.com"
      source_arn     = module.events.rule_arns["orders"]
      source_account = local.account_id
    }
  }
}
