# METADATA
# title: The plan takes away a store with what it holds
# description: |
#   A bucket, table, key, secret, queue, stream, database, file system, user pool, vault, archive or image repository that the plan deletes,
#   or deletes and makes anew because an argument changed that cannot be changed: what was in it is gone, and what a key encrypted
#   cannot be read again. A rename or a moved block that was forgotten does it. One that is meant is waived, with a reason that stays.
#   So is one that is made so that its deletion is final: a secret without a recovery window, a vault emptied by force. Exempt are stores
#   whose tag says that their sensitivity is low. What a `removed` block only forgets stays. Log groups: see evidence_removed. Not seen:
#   a bucket that is not empty, which S3 does not delete without `force_destroy`.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_static_stability.html
# custom:
#   id: store_deleted_or_replaced
#   code: DA-015
#   severity: high
#   plane: data
#   remediation: >-
#     Leave the argument as it was, or tell Terraform of the new name by a `moved` block; a store that is to go is first copied, and then
#     forgotten by `removed` with `destroy = false`. When it is meant, waive this finding with the reason.
#   remediation_unknown: >-
#     Write the switch as a literal or a variable that the plan knows.
#   since: 0.1.0
package rules.data.store_deleted_or_replaced

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some address, change in plan.deletions
	_stores[change.type]
	not _matters_little(change)
	finding := result.violation(rego.metadata.chain(), address, _path(change), _told(change))
}

deny contains finding if {
	some type, [attribute, final] in {
		"aws_backup_vault": ["force_destroy", true],
		"aws_ecr_repository": ["force_delete", true],
		"aws_secretsmanager_secret": ["recovery_window_in_days", 0],
	}
	some store in plan.of_type(type)
	sensitivity.of(store) != "low"
	some gap in demand.none_of(store, [attribute], {final})
	finding := result.gap(rego.metadata.chain(), store, gap)
}

_stores := {
	"aws_backup_vault", "aws_cloudwatch_event_archive", "aws_cognito_user_pool", "aws_db_instance", "aws_docdb_cluster",
	"aws_dynamodb_table", "aws_ecr_repository", "aws_efs_file_system", "aws_elasticache_replication_group", "aws_fsx_lustre_file_system",
	"aws_fsx_ontap_volume", "aws_fsx_openzfs_volume", "aws_keyspaces_table", "aws_kinesis_stream", "aws_kms_external_key", "aws_kms_key",
	"aws_kms_replica_key", "aws_memorydb_cluster", "aws_msk_cluster", "aws_neptune_cluster", "aws_opensearch_domain",
	"aws_opensearchserverless_collection", "aws_qldb_ledger", "aws_rds_cluster", "aws_redshift_cluster", "aws_s3_bucket",
	"aws_s3_directory_bucket", "aws_s3tables_table", "aws_s3tables_table_bucket", "aws_secretsmanager_secret", "aws_sqs_queue",
	"aws_timestreamwrite_table",
}

# What it was tells how much it mattered, and not what it is to become.
_matters_little(change) if {
	sensitivity.of({"address": change.address, "type": change.type, "change": {"after": change.change.before}}) == "low"
}

_told(change) := "the plan deletes it" if change.change.after == null

_told(change) := sprintf("the plan deletes it and makes it anew, because of %s", [_reasons(change)]) if change.change.after != null

_reasons(change) := result.list({sprintf("`%s`", [demand.name(path)]) | some path in change.change.replace_paths}) if {
	count(change.change.replace_paths) > 0
} else := "what it depends on, or since it is tainted"

_path(change) := change.change.replace_paths[0] if count(change.change.replace_paths) > 0

_path(change) := [] if count(object.get(change.change, "replace_paths", [])) == 0
