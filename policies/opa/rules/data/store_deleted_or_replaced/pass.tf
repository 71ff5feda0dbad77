resource "aws_secretsmanager_secret" "payment" {
  name                    = "payment"
  recovery_window_in_days = 30
}

resource "aws_backup_vault" "orders" {
  name = "orders"
}

# What it holds, its team does not miss.
resource "aws_ecr_repository" "preview" {
  name         = "preview"
  force_delete = true
  tags         = { sensitivity = "low" }
}

resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}
