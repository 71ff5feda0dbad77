resource "terraform_data" "service" {
  input = "s3.amazonaws.com"
}

resource "aws_lambda_permission" "uploads" {
  action        = "lambda:InvokeFunction"
  function_name = "thumbnails"
  principal     = terraform_data.service.output
  source_arn    = "arn:aws:s3:::acme-uploads"
}
