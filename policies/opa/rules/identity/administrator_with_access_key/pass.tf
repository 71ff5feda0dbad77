resource "aws_iam_user" "mail" {
  name = "mail"
}

resource "aws_iam_user_policy" "mail" {
  user = aws_iam_user.mail.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ses:SendRawEmail", Resource = "arn:aws:ses:eu-west-1:111122223333:identity/acme.example" }]
  })
}

resource "aws_iam_access_key" "mail" {
  user    = aws_iam_user.mail.name
  pgp_key = "keybase:acme"
}

# An administrator's key that does not work.
resource "aws_iam_user_policy_attachment" "ops" {
  user       = "ops"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_access_key" "ops" {
  user    = "ops"
  pgp_key = "keybase:acme"
  status  = "Inactive"
}
