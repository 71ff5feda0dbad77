resource "terraform_data" "length" {
  input = 8
}

resource "aws_iam_account_password_policy" "later" {
  minimum_password_length      = terraform_data.length.output
  require_lowercase_characters = true
  require_numbers              = true
  require_symbols              = true
  require_uppercase_characters = true
  password_reuse_prevention    = 24
}
