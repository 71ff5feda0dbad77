# METADATA
# title: What is a secret, by its name or by its own form
# description: |
#   A name is a secret's by its last word: `API_TOKEN` is one, `TOKEN_URL` and `SECRET_ARN` are none. A value may tell by itself, whatever
#   it is called. A value that only says where a secret is (an ARN, a path, another resource's name) is none. What is found is
#   never told: a finding names the place.
# scope: package
package lib.secret

import data.lib.plan

# What a value is that gives itself away: "an AWS access key", … Undefined for all others.
credential(value) := min({kind | some kind, form in _forms; regex.match(form, value)}) if regex.match(_any_form, value)

_any_form := concat("|", [sprintf("(?:%s)", [form]) | some form in _forms])

_forms := {
	"an AWS access key": `(?:^|[^A-Za-z0-9/+])(?:AKIA|ASIA)[A-Z0-9]{16}(?:$|[^A-Za-z0-9/+=])`,
	"a private key": `-----BEGIN [A-Z ]*PRIVATE KEY`,
	"a signed token (JWT)": `(?:^|[^A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}[.]eyJ[A-Za-z0-9_-]{10,}[.]`,
	"a vendor's token": `(?:^|[^A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|[rs]k_live_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{36}|SG[.][A-Za-z0-9_-]{22}[.][A-Za-z0-9_-]{43}|AIza[A-Za-z0-9_-]{35})`,
	"a password in a URL": `[a-z][a-z0-9+.-]*://[^/:@\s"]*:[^/@\s"<>{}$*%]+@`,
}

# What an entry holds that ought to be somewhere else: undefined where it holds nothing of the kind.
told(_, value) := sprintf("holds %s", [credential(value)]) if credential(value)

told(name, value) := "is called a secret and holds a literal value" if {
	not credential(value)
	is_name(name)
	_is_literal(value)
	not _is_name_of_one(name, value)
}

is_name(name) if regex.match(_secret_name, name)

_secret_name := `(?:^|[_./:-])(?i:secret|token|pwd|api_?key|private_?key|access_?key|secret_?key|signing_?key|credentials?)$|(?i:passw(?:or)?d|passphrase)$|[a-z](?:Secret|Token|A[Pp][Ii]Key|PrivateKey|AccessKey|SecretKey|SigningKey)$`

_is_literal(value) if {
	not regex.match(_pointer, value)
	not _named[value]
}

# Where something is, a switch, a number of few digits, or an expression of the service's own.
_pointer := `^$|^(arn:|alias/|[a-z0-9]+://|/|[$<]|\{\{|\{%)|^(?i:true|false|yes|no|on|off|none|null)$|^[0-9.]{1,4}$|^[a-z0-9_.-]+(/[a-z0-9_.-]+)+$`

# `DB_SECRET = "orders-db"` is how a secret is found by its name.
_is_name_of_one(name, value) if {
	regex.match(`(?i)(secret|credentials?)$`, name)
	regex.match(`^[A-Za-z]+([-_.][A-Za-z0-9]+)+$`, value)
}

# The names of the plan's secrets and parameters.
_named := {name |
	some type in {"aws_secretsmanager_secret", "aws_ssm_parameter"}
	some resource in plan.of_type(type)
	some attribute in ["name", "id", "arn"]
	name := plan.value(resource, attribute)
}

# The references among these that bring a secret itself, not where it is.
brought(references) := {reference | some reference in references; regex.match(_bearing, reference)}

_bearing := `^(data\.)?aws_secretsmanager_secret_version\..*\.secret_(string|binary)$|^random_password\..*\.(result|bcrypt_hash)$|^tls_private_key\..*\.private_key_\w+$|^aws_iam_access_key\..*\.(secret|ses_smtp_password_v4)$|^(data\.)?aws_ssm_parameter\..*\.value$|^data\.aws_secretsmanager_random_password\..*\.random_password$|^aws_cognito_user_pool_client\..*\.client_secret$|^aws_api_gateway_api_key\..*\.value$|^var\.(\w*_)?(secret|token|api_?key|private_?key|access_?key|secret_?key|password|passwd)$`
