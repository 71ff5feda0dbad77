resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name               = "shop"
  allow_unauthenticated_identities = true
}

resource "aws_cognito_identity_pool" "this" {
  for_each = toset(["web", "app"])

  identity_pool_name               = each.key
  allow_unauthenticated_identities = true
}
