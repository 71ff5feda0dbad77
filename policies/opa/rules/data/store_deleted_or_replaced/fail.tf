# What a plan deletes needs a state, which this one has not: see the test. The deletion of these is final from the start.
resource "aws_secretsmanager_secret" "payment" {
  name                    = "payment"
  recovery_window_in_days = 0
}

resource "aws_backup_vault" "orders" {
  name          = "orders"
  force_destroy = true
}

resource "aws_ecr_repository" "orders" {
  name         = "orders"
  force_delete = true
}
