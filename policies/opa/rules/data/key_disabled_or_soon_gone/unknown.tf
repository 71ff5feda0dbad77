resource "terraform_data" "days" {
  input = 30
}

resource "aws_kms_key" "orders" {
  enable_key_rotation     = true
  deletion_window_in_days = terraform_data.days.output
}
