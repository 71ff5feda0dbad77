resource "aws_sqs_queue" "orders" {
  for_each = toset(["eu", "us"])

  name = "orders-${each.key}"
}
