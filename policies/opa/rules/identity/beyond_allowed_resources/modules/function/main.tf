variable "name" {
  type = string
}

variable "allowed_resources" {
  type = list(object({ arn = string, actions = list(string) }))
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "allowed" {
  dynamic "statement" {
    for_each = var.allowed_resources

    content {
      actions   = statement.value.actions
      resources = [statement.value.arn]
    }
  }
}

resource "aws_iam_role" "this" {
  name_prefix        = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "allowed" {
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.allowed.json
}

output "role_name" {
  value = aws_iam_role.this.name
}
