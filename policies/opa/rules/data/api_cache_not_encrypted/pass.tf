resource "aws_api_gateway_method_settings" "orders" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = "orders/GET"

  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

# No cache.
resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "live"
  method_path = "*/*"

  settings {
    metrics_enabled = true
  }
}

resource "aws_appsync_api_cache" "shop" {
  api_id                     = "shop"
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "SMALL"
  ttl                        = 60
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
}
