# METADATA
# title: The actions that rules ask about
# description: |
#   In lower case, by what they are good for. `iam.grants` tells of each statement which of them it allows, once for all rules.
# scope: package
package lib.watched_actions

all := union({set_ | some set_ in by_use})

by_service := {service: {action | some action in all; startswith(action, concat("", [service, ":"]))} |
	some service in {split(action, ":")[0] | some action in all}
}

by_use := {
	"change policies": policy_changes,
	"take credentials": credentials,
	"pass a role": {"iam:passrole"},
	"run with a passed role": passed_to,
	"change code": code_changes,
	"assume a role": {"sts:assumerole"},
	"decrypt": {"kms:decrypt", "kms:reencryptfrom"},
	"read secrets": secret_reads,
	"hide traces": evidence_removal,
	"send": sends,
	"read data": data_reads,
	"write data": data_writes,
}

# Each lets its holder give itself other policies, or a role a caller.
policy_changes := {
	"iam:addusertogroup", "iam:attachgrouppolicy", "iam:attachrolepolicy", "iam:attachuserpolicy", "iam:createpolicyversion",
	"iam:deleterolepermissionsboundary", "iam:deleteuserpermissionsboundary", "iam:putgrouppolicy", "iam:putrolepermissionsboundary",
	"iam:putrolepolicy", "iam:putuserpermissionsboundary", "iam:putuserpolicy", "iam:setdefaultpolicyversion",
	"iam:updateassumerolepolicy", "sso:attachmanagedpolicytopermissionset", "sso:putinlinepolicytopermissionset",
}

credentials := {
	"iam:createaccesskey", "iam:createloginprofile", "iam:createservicespecificcredential", "iam:resetservicespecificcredential",
	"iam:updateloginprofile",
}

# Each starts code or a stack that runs as a role which its caller passes.
passed_to := {
	"apprunner:createservice", "autoscaling:createlaunchconfiguration", "batch:registerjobdefinition", "cloudformation:createchangeset",
	"cloudformation:createstack", "cloudformation:createstackset", "cloudformation:updatestack", "codebuild:createproject",
	"codepipeline:createpipeline", "datapipeline:createpipeline", "ec2:runinstances", "ecs:registertaskdefinition", "ecs:runtask",
	"ecs:starttask", "elasticmapreduce:runjobflow", "glue:createdevendpoint", "glue:createjob", "glue:createsession",
	"lambda:createfunction", "pipes:createpipe", "sagemaker:createnotebookinstance", "sagemaker:createprocessingjob",
	"sagemaker:createtrainingjob", "scheduler:createschedule", "states:createstatemachine",
}

# Each changes what something that has a role already runs.
code_changes := {
	"codebuild:updateproject", "ec2-instance-connect:sendsshpublickey", "ec2:modifyinstanceattribute", "glue:updatedevendpoint",
	"glue:updatejob", "lambda:updatefunctioncode", "lambda:updatefunctionconfiguration",
	"sagemaker:createpresignednotebookinstanceurl", "ssm:sendcommand", "ssm:startsession", "states:updatestatemachine",
}

# BatchGetSecretValue reads nothing by itself: each secret takes GetSecretValue.
secret_reads := {"secretsmanager:getsecretvalue", "ssm:getparameter", "ssm:getparameters", "ssm:getparametersbypath"}

evidence_removal := {
	"cloudtrail:deletetrail", "cloudtrail:puteventselectors", "cloudtrail:stoplogging", "cloudtrail:updatetrail",
	"cloudwatch:deletealarms", "cloudwatch:disablealarmactions", "config:deleteconfigurationrecorder",
	"config:stopconfigurationrecorder", "ec2:deleteflowlogs", "guardduty:deletedetector", "guardduty:updatedetector",
	"logs:deleteloggroup", "logs:deletelogstream", "logs:deletemetricfilter", "logs:deleteretentionpolicy",
	"logs:deletesubscriptionfilter", "logs:putretentionpolicy", "securityhub:disablesecurityhub",
}

sends := {
	"events:putevents", "kinesis:putrecord", "kinesis:putrecords", "lambda:invokefunction", "sns:publish", "sqs:sendmessage",
	"states:startexecution", "states:startsyncexecution",
}

data_reads := {
	"dynamodb:batchgetitem", "dynamodb:getitem", "dynamodb:query", "dynamodb:scan", "kinesis:getrecords", "s3:getobject",
	"s3:listbucket", "sqs:receivemessage",
}

data_writes := {
	"dynamodb:batchwriteitem", "dynamodb:deleteitem", "dynamodb:deletetable", "dynamodb:putitem", "dynamodb:updateitem",
	"s3:deletebucket", "s3:deleteobject", "s3:putbucketacl", "s3:putbucketpolicy", "s3:putobject", "s3:putobjectacl",
	"sqs:deletemessage", "sqs:purgequeue",
}
