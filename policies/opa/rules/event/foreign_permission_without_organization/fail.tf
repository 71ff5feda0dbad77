resource "aws_lambda_permission" "partner" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "arn:aws:iam::444455556666:role/partner"
}

resource "aws_lambda_permission" "accounts" {
  for_each = toset(["444455556666", "arn:aws:iam::777788889999:root"])

  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = each.key
}
