resource "aws_cloudwatch_event_rule" "placed" {
  name           = "placed"
  event_bus_name = "shop"
  event_pattern  = jsonencode({ "detail-type" = ["OrderPlaced"] })
}

# Any source is no source.
resource "aws_cloudwatch_event_rule" "any" {
  name          = "any"
  event_pattern = <<-JSON
    {"source": [{"prefix": ""}], "detail-type": ["OrderPlaced"]}
  JSON
}

resource "aws_cloudwatch_event_rule" "account" {
  for_each = toset(["a", "b"])

  name          = "account-${each.key}"
  event_pattern = jsonencode({ account = ["111122223333"] })
}
