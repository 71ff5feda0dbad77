resource "aws_cloudwatch_log_group" "ever" {
  name = "/shop/ever"
}

resource "aws_cloudwatch_log_group" "short" {
  name              = "/shop/short"
  retention_in_days = 7
}
