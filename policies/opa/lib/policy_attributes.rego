# METADATA
# title: Where Terraform's AWS resources hold policy texts
# description: |
#   By kind, type and argument, from the provider's schema (5.100).
#   identity: what a principal may do. resource: who may use a resource. trust: who may take a role. key: a KMS key's policy,
#   where `*` as a resource is the key itself and `kms:*` for the account is AWS's default
#   (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
#   session: only limits what a role may do, or what goes through a network's endpoint. Left out: organisation policies, which
#   allow nothing by themselves.
# scope: package
package lib.policy_attributes

identity := {
	"aws_iam_group_policy": {"policy"},
	"aws_iam_policy": {"policy"},
	"aws_iam_role_policy": {"policy"},
	"aws_iam_user_policy": {"policy"},
	"aws_iot_policy": {"policy"},
	"aws_ssoadmin_permission_set_inline_policy": {"inline_policy"},
}

trust := {"aws_iam_role": {"assume_role_policy"}}

key := {
	"aws_kms_external_key": {"policy"},
	"aws_kms_key": {"policy"},
	"aws_kms_key_policy": {"policy"},
	"aws_kms_replica_external_key": {"policy"},
	"aws_kms_replica_key": {"policy"},
}

resource := {
	"aws_acmpca_policy": {"policy"},
	"aws_api_gateway_domain_name": {"policy"},
	"aws_api_gateway_rest_api": {"policy"},
	"aws_api_gateway_rest_api_policy": {"policy"},
	"aws_backup_vault_policy": {"policy"},
	"aws_cloudsearch_domain_service_access_policy": {"access_policy"},
	"aws_cloudwatch_event_bus_policy": {"policy"},
	"aws_cloudwatch_log_delivery_destination_policy": {"delivery_destination_policy"},
	"aws_cloudwatch_log_destination_policy": {"access_policy"},
	"aws_cloudwatch_log_resource_policy": {"policy_document"},
	"aws_codeartifact_domain_permissions_policy": {"policy_document"},
	"aws_codeartifact_repository_permissions_policy": {"policy_document"},
	"aws_codebuild_resource_policy": {"policy"},
	"aws_dynamodb_resource_policy": {"policy"},
	"aws_ecr_registry_policy": {"policy"},
	"aws_ecr_repository_creation_template": {"repository_policy"},
	"aws_ecr_repository_policy": {"policy"},
	"aws_ecrpublic_repository_policy": {"policy"},
	"aws_efs_file_system_policy": {"policy"},
	"aws_elasticsearch_domain": {"access_policies"},
	"aws_elasticsearch_domain_policy": {"access_policies"},
	"aws_glacier_vault": {"access_policy"},
	"aws_glacier_vault_lock": {"policy"},
	"aws_glue_resource_policy": {"policy"},
	"aws_kinesis_resource_policy": {"policy"},
	"aws_media_store_container_policy": {"policy"},
	"aws_msk_cluster_policy": {"policy"},
	"aws_networkfirewall_resource_policy": {"policy"},
	"aws_oam_sink_policy": {"policy"},
	"aws_opensearch_domain": {"access_policies"},
	"aws_opensearch_domain_policy": {"access_policies"},
	"aws_redshift_resource_policy": {"policy"},
	"aws_redshiftserverless_resource_policy": {"policy"},
	"aws_s3_access_point": {"policy"},
	"aws_s3_bucket": {"policy"},
	"aws_s3_bucket_policy": {"policy"},
	"aws_s3control_access_grants_instance_resource_policy": {"policy"},
	"aws_s3control_access_point_policy": {"policy"},
	"aws_s3control_bucket_policy": {"policy"},
	"aws_s3control_object_lambda_access_point_policy": {"policy"},
	"aws_s3tables_table_bucket_policy": {"resource_policy"},
	"aws_s3tables_table_policy": {"resource_policy"},
	"aws_sagemaker_model_package_group_policy": {"resource_policy"},
	"aws_schemas_registry_policy": {"policy"},
	"aws_secretsmanager_secret": {"policy"},
	"aws_secretsmanager_secret_policy": {"policy"},
	"aws_ses_identity_policy": {"policy"},
	"aws_sesv2_email_identity_policy": {"policy"},
	"aws_sns_topic": {"policy"},
	"aws_sns_topic_policy": {"policy"},
	"aws_sqs_queue": {"policy"},
	"aws_sqs_queue_policy": {"policy"},
	"aws_vpclattice_auth_policy": {"policy"},
	"aws_vpclattice_resource_policy": {"policy"},
	"aws_xray_resource_policy": {"policy_document"},
}

session := {
	"aws_rolesanywhere_profile": {"session_policy"},
	"aws_transfer_access": {"policy"},
	"aws_transfer_user": {"policy"},
	"aws_vpc_endpoint": {"policy"},
	"aws_vpc_endpoint_policy": {"policy"},
}

# {type: its arguments of any kind}
of_type := {type: union({object.get(types, type, set()) | some types in by_kind}) | some types in by_kind; some type, _ in types}

by_kind := {"identity": identity, "resource": resource, "trust": trust, "key": key, "session": session}

# Texts that are none of IAM's: a grammar of their own, or one of a few words.
other_grammars := {
	"aws_alb": {"dns_record_client_routing_policy"},
	"aws_alb_listener": {"alpn_policy", "ssl_policy"},
	"aws_api_gateway_domain_name": {"security_policy"},
	"aws_bedrockagent_data_source": {"data_deletion_policy"},
	"aws_cloudformation_stack": {"policy_body"},
	"aws_cloudwatch_log_account_policy": {"policy_document"},
	"aws_cloudwatch_log_data_protection_policy": {"policy_document"},
	"aws_cloudwatch_log_index_policy": {"policy_document"},
	"aws_config_organization_custom_policy_rule": {"policy_text"},
	"aws_ec2_fleet": {"excess_capacity_termination_policy"},
	"aws_ecr_lifecycle_policy": {"policy"},
	"aws_ecr_repository_creation_template": {"lifecycle_policy"},
	"aws_emr_instance_group": {"autoscaling_policy"},
	"aws_fsx_lustre_file_system": {"auto_import_policy"},
	"aws_fsx_ontap_volume": {"snapshot_policy"},
	"aws_gamelift_fleet": {"new_game_session_protection_policy"},
	"aws_gamelift_game_server_group": {"game_server_protection_policy"},
	"aws_iot_policy_attachment": {"policy"},
	"aws_kendra_index": {"user_context_policy"},
	"aws_lb": {"dns_record_client_routing_policy"},
	"aws_lb_listener": {"alpn_policy", "ssl_policy"},
	"aws_networkmanager_core_network_policy_attachment": {"policy_document"},
	"aws_opensearchserverless_access_policy": {"policy"},
	"aws_opensearchserverless_lifecycle_policy": {"policy"},
	"aws_opensearchserverless_security_policy": {"policy"},
	"aws_ses_receipt_filter": {"policy"},
	"aws_ses_receipt_rule": {"tls_policy"},
	"aws_sns_topic": {"archive_policy", "delivery_policy"},
	"aws_sns_topic_data_protection_policy": {"policy"},
	"aws_sns_topic_subscription": {"delivery_policy", "filter_policy", "redrive_policy", "replay_policy"},
	"aws_spot_fleet_request": {"excess_capacity_termination_policy"},
	"aws_sqs_queue": {"redrive_allow_policy", "redrive_policy"},
	"aws_sqs_queue_redrive_allow_policy": {"redrive_allow_policy"},
	"aws_sqs_queue_redrive_policy": {"redrive_policy"},
	"aws_storagegateway_nfs_file_share": {"notification_policy"},
	"aws_storagegateway_smb_file_share": {"notification_policy"},
	"aws_verifiedaccess_endpoint": {"policy_document"},
	"aws_verifiedaccess_group": {"policy_document"},
	"aws_workspacesweb_browser_settings": {"browser_policy"},
}

# Texts in blocks: the first is read by lib/iam.rego itself, the second is "not judged".
in_blocks := {"aws_iam_role.inline_policy.policy", "aws_s3control_multi_region_access_point_policy.details.policy"}
