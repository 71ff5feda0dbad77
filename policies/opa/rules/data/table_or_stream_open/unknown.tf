resource "terraform_data" "partner" {
  input = "arn:aws:iam::111122223333:role/partner"
}

data "aws_iam_policy_document" "clicks" {
  statement {
    sid       = "Partner"
    actions   = ["kinesis:GetRecords"]
    resources = ["arn:aws:kinesis:eu-west-1:444455556666:stream/clicks"]

    principals {
      type        = "AWS"
      identifiers = [terraform_data.partner.output]
    }
  }
}

resource "aws_kinesis_resource_policy" "clicks" {
  resource_arn = "arn:aws:kinesis:eu-west-1:444455556666:stream/clicks"
  policy       = data.aws_iam_policy_document.clicks.json
}
