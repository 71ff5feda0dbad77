# Text that is not a policy at all.
resource "aws_cloudwatch_event_bus_policy" "broken" {
  event_bus_name = "shop"
  policy         = jsonencode(["events:PutEvents"])
}
