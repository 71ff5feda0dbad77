# METADATA
# title: A database takes passwords alone
# description: |
#   IAM authentication is off for a database that can have it: its users have passwords that stand in code, in secrets and in the
#   state, that nobody's leaving ends, and whose use CloudTrail does not see. For MySQL, PostgreSQL, MariaDB from 10.6 and
#   Neptune; other engines, Aurora Serverless v1 and replicas (which have what their source has) cannot have it and pass. Not
#   seen: whether anybody logs in by IAM; databases that are restored from a snapshot without naming an engine.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
# - ref: https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth-enable.html
# custom:
#   id: database_without_iam_login
#   code: ID-038
#   severity: medium
#   plane: identity
#   remediation: Set `iam_database_authentication_enabled` to true, and let functions log in by a token of their role.
#   frameworks: ["Security Hub: RDS.10", "Security Hub: RDS.12", "Security Hub: Neptune.7"]
#   since: 0.1.0
package rules.identity.database_without_iam_login

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_db_instance", "aws_neptune_cluster", "aws_rds_cluster"]
	some database in plan.of_type(type)
	_can_have_it(database)
	some gap in demand.one_of(database, ["iam_database_authentication_enabled"], {true})
	detail := sprintf("%s, and %s can have it", [gap.detail, _engine(database)])
	finding := result.gap(rego.metadata.chain(), database, object.union(gap, {"detail": detail}))
}

_engine(database) := lower(object.get(database.change.after, "engine", "neptune"))

_can_have_it(database) if database.type == "aws_neptune_cluster"

_can_have_it(database) if {
	database.type == "aws_rds_cluster"
	_engine(database) in {"aurora", "aurora-mysql", "aurora-postgresql", "mysql", "postgres"}
	object.get(database.change.after, "engine_mode", null) != "serverless"
}

_can_have_it(database) if {
	database.type == "aws_db_instance"
	_engine(database) in {"mysql", "postgres"}
	demand.said(database, ["replicate_source_db"]).answer == "absent"
}

_can_have_it(database) if {
	database.type == "aws_db_instance"
	_engine(database) == "mariadb"
	regex.match(`^(10\.(6|11)|1[1-9])(\.|$)`, plan.value(database, "engine_version"))
	demand.said(database, ["replicate_source_db"]).answer == "absent"
}
