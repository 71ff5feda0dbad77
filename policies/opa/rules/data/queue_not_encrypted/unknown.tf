resource "terraform_data" "encrypted" {
  input = true
}

resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = terraform_data.encrypted.output
}
