resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name               = "shop"
  allow_unauthenticated_identities = false
}

# Cognito's default.
resource "aws_cognito_identity_pool" "silent" {
  identity_pool_name = "silent"
}
