package lib.secret_test

import data.lib.secret
import data.lib.sketch_test as sketch

test_names if {
	every name in [
		"API_TOKEN", "SECRET", "DB_PASSWORD", "PGPASSWORD", "dbPassword", "clientSecret", "STRIPE_API_KEY", "stripeApiKey", "AWS_SECRET_ACCESS_KEY",
		"/shop/db/password", "--db-password", "passphrase",
	] {
		secret.is_name(name)
	}
	every name in [
		"TOKEN_URL", "SECRET_ARN", "SECRET_ID", "TOKEN_TTL", "PASSWORD_MIN_LENGTH", "KEY", "PARTITION_KEY", "MONKEY", "PASSPORT", "BUS",
		"SECRETS_EXTENSION_HTTP_PORT", "secretary",
	] {
		not secret.is_name(name)
	}
}

test_values_that_give_themselves_away if {
	kinds := {
		"AKIAIOSFODNN7EXAMPLE": "an AWS access key",
		"id=ASIAIOSFODNN7EXAMPLE;": "an AWS access key",
		"-----BEGIN RSA PRIVATE KEY-----\nMII": "a private key",
		"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln": "a signed token (JWT)",
		"ghp_0123456789abcdefghijklmnopqrstuvwxyz": "a vendor's token",
		"postgres://shop:hunter2@db.internal/shop": "a password in a URL",
	}
	every value, kind in kinds {
		secret.credential(value) == kind
	}
	every value in [
		"", "test", "https://example.com:8443/a@b", "AKIA", "XAKIAIOSFODNN7EXAMPLEX", "postgres://shop:${PASSWORD}@db", "-----BEGIN PUBLIC KEY-----",
	] {
		not secret.credential(value)
	}
}

test_what_an_entry_holds if {
	secret.told("foo", "AKIAIOSFODNN7EXAMPLE") == "holds an AWS access key"
	secret.told("DB_PASSWORD", "hunter2") == "is called a secret and holds a literal value"
	secret.told("ADMIN_SECRET", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY") == "is called a secret and holds a literal value"
}

test_what_says_where_a_secret_is_is_none if {
	every value in [
		"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf", "/shop/db/password", "shop/db/password", "orders-db",
		"{{resolve:secretsmanager:db}}", "true", "$.token", "https://vault.example.com", "", "3600",
	] {
		not secret.told("DB_SECRET", value)
	}
	parameter := sketch.resource("aws_ssm_parameter.p", {"name": "token-of-shop"})
	not secret.told("API_TOKEN", "token-of-shop") with input as sketch.plan([parameter])
}

test_references_that_bring_a_secret if {
	secret.brought({
		"random_password.db.result", "random_password.db", "aws_secretsmanager_secret.db.arn", "var.db_password", "var.name",
		"data.aws_ssm_parameter.token[\"a\"].value",
	}) == {"random_password.db.result", "var.db_password", "data.aws_ssm_parameter.token[\"a\"].value"}
}
