resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = "*/*"

  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_method_settings" "silent" {
  for_each = toset(["orders/GET", "carts/GET"])

  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = each.key

  settings {
    caching_enabled = true
  }
}

resource "aws_appsync_api_cache" "shop" {
  api_id               = "shop"
  api_caching_behavior = "FULL_REQUEST_CACHING"
  type                 = "SMALL"
  ttl                  = 60
}
