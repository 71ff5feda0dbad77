resource "aws_db_instance" "orders" {
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.t4g.small"
  allocated_storage           = 20
  username                    = "orders"
  manage_master_user_password = true
  storage_encrypted           = true
}

resource "aws_rds_cluster" "stock" {
  for_each = toset(["stock.eu", "stock.us"])

  cluster_identifier                  = replace(each.key, ".", "-")
  engine                              = "aurora-mysql"
  master_username                     = "stock"
  manage_master_user_password         = true
  storage_encrypted                   = true
  iam_database_authentication_enabled = false
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"
  storage_encrypted  = true
}
