resource "terraform_data" "password" {
  input = "from elsewhere"
}

resource "aws_ssm_parameter" "password" {
  name  = "/shop/db/password"
  type  = "String"
  value = terraform_data.password.output
}
