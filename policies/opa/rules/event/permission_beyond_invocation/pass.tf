resource "aws_lambda_permission" "uploads" {
  action         = "lambda:InvokeFunction"
  function_name  = "orders"
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::acme-orders"
  source_account = "111122223333"
}

resource "aws_lambda_permission" "url" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "orders"
  principal              = "arn:aws:iam::444455556666:role/partner"
  principal_org_id       = "o-acmeacme00"
  function_url_auth_type = "AWS_IAM"
}

resource "aws_lambda_permission" "edge" {
  action        = "lambda:GetFunction"
  function_name = "headers"
  principal     = "replicator.lambda.amazonaws.com"
  source_arn    = "arn:aws:cloudfront::111122223333:distribution/E2EXAMPLE"
}
