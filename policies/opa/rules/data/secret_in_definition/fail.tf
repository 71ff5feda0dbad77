# A state machine's definition is tried in the Rego tests: the provider asks AWS about a known one, and there is none here.
resource "aws_api_gateway_stage" "live" {
  for_each = toset(["live", "next"])

  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = each.key
  variables     = { backendToken = "s3cr3t" }
}

resource "aws_codebuild_project" "shop" {
  name         = "shop"
  service_role = "arn:aws:iam::111122223333:role/build"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/acme/shop.git"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"

    environment_variable {
      name  = "NPM_TOKEN"
      value = "s3cr3t"
    }
  }
}

resource "aws_ecs_task_definition" "shop" {
  family = "shop"
  container_definitions = jsonencode([{
    name        = "shop"
    image       = "acme/shop:1"
    memory      = 128
    environment = [{ name = "DB_PASSWORD", value = "hunter2" }]
  }])
}
