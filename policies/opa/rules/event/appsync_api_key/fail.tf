resource "aws_appsync_graphql_api" "catalogue" {
  name                = "catalogue"
  authentication_type = "API_KEY"
}

resource "aws_appsync_graphql_api" "orders" {
  name                = "orders"
  authentication_type = "AWS_IAM"

  additional_authentication_provider {
    authentication_type = "API_KEY"
  }
}

resource "aws_appsync_graphql_api" "carts" {
  name                = "carts"
  authentication_type = "AWS_IAM"

  dynamic "additional_authentication_provider" {
    for_each = toset(["API_KEY"])
    content {
      authentication_type = additional_authentication_provider.value
    }
  }
}
