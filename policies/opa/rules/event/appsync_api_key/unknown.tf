resource "terraform_data" "authentication" {
  input = "AWS_IAM"
}

resource "aws_appsync_graphql_api" "catalogue" {
  name                = "catalogue"
  authentication_type = terraform_data.authentication.output
}

resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"

  additional_authentication_provider {
    authentication_type = terraform_data.authentication.output
  }
}
