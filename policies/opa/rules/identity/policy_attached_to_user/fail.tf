resource "aws_iam_user" "ann" {
  name = "ann"
}

resource "aws_iam_user_policy" "ann" {
  user = aws_iam_user.ann.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:111122223333:orders" }]
  })
}

resource "aws_iam_user_policy_attachment" "staff" {
  for_each = toset(["ann", "ben.b"])

  user       = each.key
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}

resource "aws_iam_policy_attachment" "several" {
  name       = "several"
  users      = [aws_iam_user.ann.name]
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}

resource "aws_iam_user_policy_attachments_exclusive" "ann" {
  user_name   = aws_iam_user.ann.name
  policy_arns = ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"]
}
