resource "aws_s3_bucket" "open" {
  bucket = "acme-open"
}

resource "aws_s3_bucket_acl" "open" {
  bucket = aws_s3_bucket.open.id
  acl    = "public-read"
}

# By the bucket's own arguments.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  acl    = "public-read-write"
}

resource "aws_s3_bucket" "granted" {
  bucket = "acme-granted"

  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
    permissions = ["READ"]
  }
}

# Everyone with any AWS account, and a group that may let others in.
resource "aws_s3_bucket_acl" "shared" {
  bucket = "acme-shared"

  access_control_policy {
    owner {
      id = "bcaf1ffd86f41161ca5fb16fd081034f"
    }

    grant {
      permission = "READ"

      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      }
    }

    grant {
      permission = "WRITE_ACP"

      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}

# One object is enough.
resource "aws_s3_object" "price_list" {
  bucket  = "acme-prices"
  key     = "prices.json"
  content = "{}"
  acl     = "public-read"
}
