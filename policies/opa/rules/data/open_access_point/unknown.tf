resource "terraform_data" "shut" {
  input = true
}

resource "aws_s3_access_point" "reports" {
  bucket = "acme-reports"
  name   = "reports"

  public_access_block_configuration {
    block_public_policy = terraform_data.shut.output
  }
}
