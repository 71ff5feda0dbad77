resource "terraform_data" "cache" {
  input = { on = true, encrypted = true }
}

resource "aws_api_gateway_method_settings" "orders" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = "orders/GET"

  settings {
    caching_enabled      = true
    cache_data_encrypted = terraform_data.cache.output.encrypted
  }
}

resource "aws_api_gateway_method_settings" "carts" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = "carts/GET"

  settings {
    caching_enabled = terraform_data.cache.output.on
  }
}
