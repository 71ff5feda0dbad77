package lib.administrator_test

import data.lib.administrator
import data.lib.statement

_powers(raw) := administrator.powers(statement.from_text(json.marshal({"Statement": [object.union({"Effect": "Allow"}, raw)]}))[0])

test_everything if {
	_powers({"Action": "*", "Resource": "*"}) == {"everything"}
	_powers({"Action": ["s3:GetObject", "*:*"], "Resource": "arn:aws:*"}) == {"everything"}
	_powers({"NotAction": "iam:*", "Resource": "*"}) == {"everything but iam:*"}
}

test_changing_policies if {
	_powers({"Action": ["iam:*", "s3:*"], "Resource": "*"}) == {"iam:* on every role or policy"}
	_powers({"Action": ["iam:PutRolePolicy", "iam:GetRole"], "Resource": "arn:aws:iam::111122223333:role/*"}) == {"iam:PutRolePolicy on every role or policy"}
}

test_less_than_that if {
	_powers({"Action": "*", "Resource": "arn:aws:s3:::orders/*"}) == set()
	_powers({"Action": ["s3:*", "iam:GetRole"], "Resource": "*"}) == set()
	_powers({"Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::111122223333:role/orders"}) == set()
	bounded := {"StringEquals": {"iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/b"}}
	_powers({"Action": "iam:PutRolePolicy", "Resource": "*", "Condition": bounded}) == set()
}

test_managed if {
	administrator.is_managed("arn:aws:iam::aws:policy/AdministratorAccess")
	not administrator.is_managed("arn:aws:iam::111122223333:policy/AdministratorAccess")
	not administrator.is_managed("arn:aws:iam::aws:policy/AdministratorAccess-Amplify")
}
