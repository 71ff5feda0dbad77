resource "aws_lambda_permission" "all" {
  action         = "lambda:*"
  function_name  = "orders"
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::acme-orders"
  source_account = "111122223333"
}

resource "aws_lambda_permission" "deployer" {
  for_each = toset(["lambda:GetFunction", "lambda:UpdateFunctionCode"])

  action           = each.key
  function_name    = "orders"
  principal        = "arn:aws:iam::444455556666:role/deployer"
  principal_org_id = "o-acmeacme00"
}
