resource "terraform_data" "rotation" {
  input = true
}

resource "aws_kms_key" "orders" {
  description         = "Orders"
  enable_key_rotation = terraform_data.rotation.output
}
