resource "terraform_data" "guests" {
  input = false
}

resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name               = "shop"
  allow_unauthenticated_identities = terraform_data.guests.output
}
