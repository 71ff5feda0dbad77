# METADATA
# title: What CIS's benchmark wants somebody to be told of
# description: |
#   CIS AWS Foundations 3.0, section 4, by its numbers: the calls of each control, or an expression that finds its pattern. Calls
#   of EC2-Classic, which is no more, are left out, and so is 4.15, which is for an organisation's management account only.
# scope: package
package lib.cis

# {control: {name, service, calls}}
by_calls := {
	"4.4": {"name": "changes of IAM policies", "service": "iam", "calls": {
		"AttachGroupPolicy", "AttachRolePolicy", "AttachUserPolicy", "CreatePolicy", "CreatePolicyVersion", "DeleteGroupPolicy",
		"DeletePolicy", "DeletePolicyVersion", "DeleteRolePolicy", "DeleteUserPolicy", "DetachGroupPolicy", "DetachRolePolicy",
		"DetachUserPolicy", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy",
	}},
	"4.5": {"name": "changes of trails", "service": "cloudtrail", "calls": {
		"CreateTrail", "DeleteTrail", "StartLogging", "StopLogging",
		"UpdateTrail",
	}},
	"4.7": {"name": "keys disabled or deleted", "service": "kms", "calls": {"DisableKey", "ScheduleKeyDeletion"}},
	"4.8": {"name": "changes of bucket policies", "service": "s3", "calls": {
		"DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketPolicy", "DeleteBucketReplication", "PutBucketAcl", "PutBucketCors",
		"PutBucketLifecycle", "PutBucketPolicy", "PutBucketReplication",
	}},
	"4.9": {"name": "changes of AWS Config", "service": "config", "calls": {
		"DeleteDeliveryChannel", "PutConfigurationRecorder",
		"PutDeliveryChannel", "StopConfigurationRecorder",
	}},
	"4.10": {"name": "changes of security groups", "service": "ec2", "calls": {
		"AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress", "CreateSecurityGroup", "DeleteSecurityGroup",
		"RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress",
	}},
	"4.11": {"name": "changes of network ACLs", "service": "ec2", "calls": {
		"CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry", "ReplaceNetworkAclAssociation",
		"ReplaceNetworkAclEntry",
	}},
	"4.12": {"name": "changes of gateways", "service": "ec2", "calls": {
		"AttachInternetGateway", "CreateCustomerGateway", "CreateInternetGateway", "DeleteCustomerGateway", "DeleteInternetGateway",
		"DetachInternetGateway",
	}},
	"4.13": {"name": "changes of route tables", "service": "ec2", "calls": {
		"CreateRoute", "CreateRouteTable", "DeleteRoute", "DeleteRouteTable", "DisassociateRouteTable", "ReplaceRoute",
		"ReplaceRouteTableAssociation",
	}},
	"4.14": {"name": "changes of VPCs", "service": "ec2", "calls": {
		"AcceptVpcPeeringConnection", "CreateVpc", "CreateVpcPeeringConnection", "DeleteVpc", "DeleteVpcPeeringConnection",
		"ModifyVpcAttribute", "RejectVpcPeeringConnection",
	}},
}

# {control: {name, pattern}}: as `$.a.b = "x"` in a filter, or as JSON in a rule.
by_pattern := {
	"4.1": {"name": "refused calls", "pattern": `errorCode[\s\S]*(Unauthorized|AccessDenied)`},
	"4.2": {"name": "sign-ins without MFA", "pattern": `MFAUsed`},
	"4.3": {"name": "use of root", "pattern": `userIdentity\.type\s*=\s*"?Root|"userIdentity":\{[^{}]*"type":\["Root"`},
	"4.6": {"name": "failed sign-ins", "pattern": `Failed authentication|"ConsoleLogin":"Failure"|"ConsoleLogin":\["Failure`},
}
