resource "aws_iam_account_password_policy" "forgetful" {
  minimum_password_length      = 14
  require_lowercase_characters = true
  require_numbers              = true
  require_symbols              = true
  require_uppercase_characters = true
  password_reuse_prevention    = 5
}
