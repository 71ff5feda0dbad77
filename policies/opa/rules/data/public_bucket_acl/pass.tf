# Public by its word; the block ignores that.
resource "aws_s3_bucket" "shut" {
  bucket = "acme-shut"
}

resource "aws_s3_bucket_public_access_block" "shut" {
  bucket                  = aws_s3_bucket.shut.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_acl" "shut" {
  bucket = aws_s3_bucket.shut.id
  acl    = "public-read"
}

# The owner, a named account that reads, and S3's log delivery.
resource "aws_s3_bucket_acl" "logs" {
  bucket = "acme-logs"

  access_control_policy {
    owner {
      id = "bcaf1ffd86f41161ca5fb16fd081034f"
    }

    grant {
      permission = "FULL_CONTROL"

      grantee {
        type = "CanonicalUser"
        id   = "bcaf1ffd86f41161ca5fb16fd081034f"
      }
    }

    grant {
      permission = "READ"

      grantee {
        type = "CanonicalUser"
        id   = "52b113e7a2f25102679df27bb0ae12b3f85be6f290b936c4393484be31bebcc0"
      }
    }

    grant {
      permission = "WRITE"

      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}

resource "aws_s3_object" "price_list" {
  bucket  = "acme-prices"
  key     = "prices.json"
  content = "{}"
  acl     = "bucket-owner-full-control"
}
