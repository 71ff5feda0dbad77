resource "terraform_data" "partner" {
  input = "111122223333"
}

resource "aws_cloudwatch_event_permission" "partner" {
  statement_id = "partner"
  principal    = terraform_data.partner.output
}
