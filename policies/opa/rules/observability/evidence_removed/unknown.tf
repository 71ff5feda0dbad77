resource "terraform_data" "watched" {
  input = true
}

resource "aws_guardduty_detector" "account" {
  enable = terraform_data.watched.output
}
