resource "terraform_data" "window" {
  input = 30
}

resource "aws_secretsmanager_secret" "payment" {
  name                    = "payment"
  recovery_window_in_days = terraform_data.window.output
}
