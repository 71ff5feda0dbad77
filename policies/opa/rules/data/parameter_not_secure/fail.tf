resource "aws_ssm_parameter" "this" {
  for_each = { password = "hunter2", token = "s3cr3t" }

  name  = "/shop/${each.key}"
  type  = "String"
  value = each.value
}

# By its own form.
resource "aws_ssm_parameter" "database" {
  name           = "/shop/database"
  type           = "String"
  insecure_value = "postgres://shop:hunter2@db.acme.test/shop"
}

# What it will hold is a secret, whatever it is.
resource "terraform_data" "password" {
  input = "from elsewhere"
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = "db"
  secret_string = terraform_data.password.output
}

resource "aws_ssm_parameter" "copy" {
  name  = "/shop/db/password"
  type  = "String"
  value = aws_secretsmanager_secret_version.db.secret_string
}
