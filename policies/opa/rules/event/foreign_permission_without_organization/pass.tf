resource "aws_iam_role" "caller" {
  name               = "caller"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

# Of this account, as is every role that the plan makes.
resource "aws_lambda_permission" "caller" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = aws_iam_role.caller.arn
}

resource "aws_lambda_permission" "accounts" {
  for_each = toset(["444455556666", "arn:aws:iam::777788889999:root"])

  action           = "lambda:InvokeFunction"
  function_name    = "orders"
  principal        = each.key
  principal_org_id = "o-acmeacme00"
}
