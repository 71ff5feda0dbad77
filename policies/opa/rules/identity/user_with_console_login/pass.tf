resource "aws_iam_user" "relay" {
  name = "mail-relay"
}
