resource "terraform_data" "password" {
  input = "from elsewhere"
}

resource "aws_ssm_parameter" "password" {
  name  = "/shop/db"
  type  = "SecureString"
  value = terraform_data.password.output
}

resource "aws_ecs_task_definition" "shop" {
  family = "shop"
  container_definitions = jsonencode([{
    name        = "shop"
    image       = "acme/shop:1"
    memory      = 128
    environment = [{ name = "DB_PASSWORD", value = aws_ssm_parameter.password.value }]
  }])
}
