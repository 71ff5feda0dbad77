module "events" {
  source  = "modules.paved.test/acme/event_bus/aws"
  version = "1.0.0"

  name                 = "shop"
  sensitivity          = "medium"
  kms                  = { key_arn = aws_kms_key.shop.arn }
  admin_principal_arns = local.admins

  publishers = {
    checkout = {
      principal_arn = module.checkout.role_arn
      sources       = ["shop.checkout"]
      detail_types  = ["OrderPlaced"]
    }
  }

  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
      targets       = { orders = { arn = module.orders.alias_arn, kind = "function" } }
    }
  }
}
