resource "aws_sns_topic" "silent" {
  name = "silent"
}

resource "aws_sns_topic" "managed" {
  for_each = toset(["placed", "paid"])

  name              = each.key
  kms_master_key_id = "alias/aws/sns"
}
