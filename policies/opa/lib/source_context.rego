# METADATA
# title: Services that say for which resource they take a role
# description: |
#   Only where AWS's own documentation has a trust policy with `aws:SourceArn` or `aws:SourceAccount` for the service: elsewhere
#   the key is absent and the condition would lock the service out. Left out on purpose: Lambda, EC2, API Gateway, AppSync, Glue,
#   Backup.
# scope: package
package lib.source_context

# {service: where AWS says so}
documented := {
	"codebuild": "https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html",
	"codedeploy": "https://docs.aws.amazon.com/codedeploy/latest/userguide/security_confused_deputy.html",
	"codepipeline": "https://docs.aws.amazon.com/codepipeline/latest/userguide/cross-service-confused-deputy-prevention.html",
	"events": "https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html",
	"logs": "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions-confused-deputy.html",
	"pipes": "https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html",
	"scheduler": "https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html",
	"states": "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy",
	"vpc-flow-logs": "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html",
}

# The service's name in its principal, which may name a region (`states.eu-west-1.amazonaws.com`).
of_principal(id) := match[1] if {
	some match in regex.find_all_string_submatch_n(`^([a-z-]+)(?:\.[a-z]{2}(?:-[a-z]+)+-[0-9])?\.amazonaws\.com(?:\.cn)?$`, id, 1)
	documented[match[1]]
}
