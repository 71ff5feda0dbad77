resource "terraform_data" "reader" {
  input = "arn:aws:iam::111122223333:role/reports"
}

data "aws_iam_policy_document" "db" {
  statement {
    sid       = "Reader"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [terraform_data.reader.output]
    }
  }
}

resource "aws_secretsmanager_secret_policy" "db" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:444455556666:secret:db-AbCdEf"
  policy     = data.aws_iam_policy_document.db.json
}
