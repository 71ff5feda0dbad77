resource "aws_kms_key" "shop" {
  enable_key_rotation = true
}

resource "aws_sns_topic" "placed" {
  name              = "placed"
  kms_master_key_id = aws_kms_key.shop.id
}

resource "aws_sns_topic" "paid" {
  name              = "paid"
  kms_master_key_id = "alias/shop"
}

resource "aws_sns_topic" "weather" {
  name = "weather"
  tags = { sensitivity = "low" }
}
