# METADATA
# title: A bucket is a website
# description: |
#   S3's website endpoint speaks plain HTTP only, knows no caller and needs objects that everyone can read: whoever is on the way
#   changes what a visitor sees, and any object that slips into the bucket is public. One that only redirects
#   (`redirect_all_requests_to`) serves nothing and passes. Not seen: what CloudFront does in front of it.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
# custom:
#   id: website_bucket
#   code: DA-010
#   severity: medium
#   plane: data
#   remediation: >-
#     Remove the website configuration, and serve the bucket through a CloudFront distribution with an origin access control.
#   since: 0.1.0
package rules.data.website_bucket

import data.lib.configuration
import data.lib.plan
import data.lib.result

deny contains finding if {
	some website in plan.of_type("aws_s3_bucket_website_configuration")
	not _only_redirects(website.change)
	finding := result.violation(rego.metadata.chain(), website.address, [], _told(website.change.after))
}

deny contains finding if {
	some bucket in plan.of_type("aws_s3_bucket")
	not _stands_apart(bucket)
	some index, website in bucket.change.after.website
	object.get(website, "redirect_all_requests_to", null) in {"", null}
	detail := sprintf("its `website` serves %s", [object.get(website, "index_document", "objects")])
	finding := result.violation(rego.metadata.chain(), bucket.address, ["website", index], detail)
}

# What the provider read back while another resource sets it, or while this plan takes it away.
_stands_apart(bucket) if {
	bucket.change.before
	not configuration.expressions(bucket).website
}

_only_redirects(change) if count(change.after.redirect_all_requests_to) > 0

_told(after) := sprintf("it serves %s", [after.index_document[0].suffix])

_told(after) := "it serves objects" if not after.index_document[0].suffix
