package rules.identity.database_without_iam_login_test

import data.lib.sketch_test as sketch
import data.rules.identity.database_without_iam_login as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["iam_database_authentication_enabled"], "detail": detail}

_off := {"iam_database_authentication_enabled": false}

test_deny_off_and_not_set if {
	_found("aws_db_instance.d", object.union(_off, {"engine": "mysql"}), {}) == {_finding("violation", "aws_db_instance.d", "`iam_database_authentication_enabled` is false, and mysql can have it")}
	_found("aws_rds_cluster.d", {"engine": "aurora-postgresql"}, {}) == {_finding("violation", "aws_rds_cluster.d", "`iam_database_authentication_enabled` is not set, and aurora-postgresql can have it")}
	count(_found("aws_neptune_cluster.d", _off, {})) == 1
	count(_found("aws_db_instance.d", object.union(_off, {"engine": "mariadb", "engine_version": "10.6.14"}), {})) == 1
}

test_allow_on if {
	_found("aws_db_instance.d", {"engine": "postgres", "iam_database_authentication_enabled": true}, {}) == set()
}

test_allow_what_cannot_have_it if {
	every after in [
		{"engine": "oracle-ee"},
		{"engine": "mariadb", "engine_version": "10.5.1"},
		{"engine": "mysql", "replicate_source_db": "orders"},
	] {
		_found("aws_db_instance.d", object.union(_off, after), {}) == set()
	}
	_found("aws_rds_cluster.d", {"engine": "aurora-mysql", "engine_mode": "serverless"}, {}) == set()
}

test_unknown_switch if {
	_found("aws_db_instance.d", {"engine": "mysql"}, {"iam_database_authentication_enabled": true}) == {_finding("unknown", "aws_db_instance.d", "the plan does not know `iam_database_authentication_enabled`, and mysql can have it")}
}
