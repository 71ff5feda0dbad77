resource "aws_cloudwatch_event_rule" "placed" {
  name           = "placed"
  event_bus_name = "shop"
  event_pattern  = jsonencode({ source = ["shop.checkout"], "detail-type" = ["OrderPlaced"] })
}

resource "aws_cloudwatch_event_rule" "family" {
  name          = "family"
  event_pattern = jsonencode({ source = [{ prefix = "shop." }] })
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  schedule_expression = "rate(1 day)"
}
