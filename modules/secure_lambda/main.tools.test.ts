import { type Call, diagnose } from "../../test/modules/refusals";

/** A call that nothing is wrong with; each refusal changes one thing of it. */
const good: Call = {
  name: '"orders"',
  tier: '"internal"',
  sensitivity: '"low"',
  kms: "null",
  max_concurrency: "5",
  allowed_resources: "[]",
  code: '{ runtime = "nodejs22.x", handler = "index.handler", s3 = { bucket = "b", key = "k", version = "v" } }',
};
const edge: Call = { ...good, tier: '"edge"', allowed_resources: "[]" };

const table = '"arn:aws:dynamodb:eu-west-1:123456789012:table/orders"';
const key = '"arn:aws:kms:eu-west-1:123456789012:key/0d4b7a1c-0000-4000-8000-000000000001"';
/** Known after apply only. */
const unknown = "terraform_data.made_in_the_same_plan.id";

function entry(arn: string, actions: string, conditions = "{}"): string {
  return `{ arn = ${arn}, actions = [${actions}], conditions = ${conditions} }`;
}

function allowing(...entries: string[]): Call {
  return { ...good, allowed_resources: `[${entries.join(", ")}]` };
}

const read = entry(table, '"dynamodb:GetItem"');
const zip = '{ filename = "a.zip", source_code_hash = "x" }';
const s3 = '{ bucket = "b", key = "k", version = "v" }';

/** Call → the arguments, and what Terraform must say to it. */
const refusals: Record<string, [Call, RegExp]> = {
  name_empty: [{ ...good, name: '""' }, /name must be 1 to 48/],
  name_too_long: [{ ...good, name: `"${"n".repeat(49)}"` }, /name must be 1 to 48/],
  tier_unknown: [{ ...good, tier: '"public"' }, /tier must be "edge" or "internal"/],
  sensitivity_unknown: [{ ...good, sensitivity: '"secret"' }, /sensitivity must be "high", "medium" or "low"/],

  allowed_resources_missing: [{ ...good, allowed_resources: undefined }, /"allowed_resources" is required/],
  allowed_resources_null: [{ ...good, allowed_resources: "null" }, /allowed_resources/],
  misspelt_conditions: [
    allowing(`{ arn = ${table}, actions = ["dynamodb:GetItem"], conditons = {} }`),
    /attribute "conditions" is required/,
  ],
  misspelt_actions: [
    allowing(`{ arn = ${table}, action = ["dynamodb:GetItem"], conditions = {} }`),
    /attribute "actions" is required/,
  ],
  no_actions: [allowing(entry(table, "")), /at least one action/],
  wildcard_action: [allowing(entry(table, '"dynamodb:*"')), /write each action out/],
  wildcard_verb: [allowing(entry(table, '"dynamodb:Get*"')), /write each action out/],
  wildcard_letter: [allowing(entry(table, '"dynamodb:GetIte?"')), /write each action out/],
  star_action: [allowing(entry(table, '"*"')), /write each action out/],
  action_without_service: [allowing(entry(table, '"GetItem"')), /service:Name/],
  wildcard_arn: [allowing(entry('"*"', '"dynamodb:GetItem"')), /in an ARN are refused/],
  wildcard_table: [
    allowing(entry('"arn:aws:dynamodb:eu-west-1:123456789012:table/*"', '"dynamodb:GetItem"')),
    /in an ARN are refused/,
  ],
  wildcard_bucket: [allowing(entry('"arn:aws:s3:::*/*"', '"s3:GetObject"')), /in an ARN are refused/],
  wildcard_in_key: [allowing(entry('"arn:aws:s3:::uploads/a*b/*"', '"s3:GetObject"')), /in an ARN are refused/],
  wildcard_stage: [
    allowing(entry('"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*"', '"execute-api:Invoke"')),
    /in an ARN are refused/,
  ],
  wildcard_action_behind_unknown_arn: [
    allowing(entry(unknown, '"dynamodb:GetItem"'), entry(unknown, '"dynamodb:*"')),
    /write each action out/,
  ],
  wildcard_arn_behind_unknown_arn: [
    allowing(entry(unknown, '"dynamodb:GetItem"'), entry('"*"', '"dynamodb:GetItem"')),
    /in an ARN are refused/,
  ],
  half_an_arn: [allowing(entry('"table/orders"', '"dynamodb:GetItem"')), /must be a whole ARN/],
  arn_of_another_service: [allowing(entry(table, '"s3:GetObject"')), /not one that the action works on/],
  data_api_on_itself: [
    allowing(entry('"arn:aws:rds-data:eu-west-1:123456789012:cluster/orders"', '"rds-data:ExecuteStatement"')),
    /not one that the action works on/,
  ],
  action_without_resource: [
    allowing(entry('"arn:aws:sqs:eu-west-1:123456789012:orders"', '"sqs:ListQueues"')),
    /takes no resource/,
  ],
  iam_action: [
    allowing(entry('"arn:aws:iam::123456789012:role/x"', '"iam:PassRole"')),
    /iam:, organizations: and account:/,
  ],
  organizations_action: [
    allowing(entry('"arn:aws:organizations::123456789012:account/o-a/1"', '"organizations:DescribeAccount"')),
    /iam:, organizations: and account:/,
  ],
  account_action: [
    allowing(entry('"arn:aws:account::123456789012:account"', '"account:PutContactInformation"')),
    /iam:, organizations: and account:/,
  ],
  permissions_action: [allowing(entry('"arn:aws:s3:::uploads"', '"s3:PutBucketPolicy"')), /change permissions/],
  permissions_action_in_other_case: [
    allowing(entry('"arn:aws:s3:::uploads"', '"s3:putbucketpolicy"')),
    /change permissions/,
  ],
  permissions_action_behind_unknown_arn: [
    allowing(entry(unknown, '"kms:Decrypt"'), entry(unknown, '"kms:CreateGrant"')),
    /change permissions/,
  ],
  kms_mixed_with_others: [allowing(entry(unknown, '"kms:Decrypt", "s3:GetObject"')), /an entry of their own/],
  unknown_operator: [
    allowing(entry(table, '"dynamodb:GetItem"', '{ StringEqual = { a = ["b"] } }')),
    /operators of IAM/,
  ],
  null_if_exists: [
    allowing(entry(table, '"dynamodb:GetItem"', '{ NullIfExists = { a = ["true"] } }')),
    /operators of IAM/,
  ],
  condition_without_key: [allowing(entry(table, '"dynamodb:GetItem"', "{ StringEquals = {} }")), /at least one key/],
  condition_without_value: [
    allowing(entry(table, '"dynamodb:GetItem"', '{ StringEquals = { "dynamodb:LeadingKeys" = [] } }')),
    /at least one value/,
  ],
  edge_reads_data: [{ ...edge, allowed_resources: `[${read}]` }, /may only hand over/],
  edge_reads_data_behind_unknown_arn: [
    { ...edge, allowed_resources: `[${entry(unknown, '"sqs:SendMessage"')}, ${entry(unknown, '"dynamodb:Scan"')}]` },
    /may only hand over/,
  ],
  edge_with_thirteen_entries: [
    {
      ...edge,
      allowed_resources: `[for n in range(13) : { arn = "arn:aws:sqs:eu-west-1:123456789012:q\${n}", actions = ["sqs:SendMessage"], conditions = {} }]`,
    },
    /at most 12 entries/,
  ],
  wildcard_action_behind_unknown_actions: [
    allowing(`{ arn = ${unknown}, actions = split(",", ${unknown}), conditions = {} }`, entry(table, '"dynamodb:*"')),
    /write each action out/,
  ],
  policy_variable: [
    allowing(entry('"arn:aws:dynamodb:eu-west-1:123456789012:table/&{aws:UserAgent}"', '"dynamodb:GetItem"')),
    /policy variables/,
  ],
  pin_widened: [
    allowing(entry(table, '"dynamodb:GetItem"', '{ ArnLike = { "Lambda:SourceFunctionArn" = ["*"] } }')),
    /lambda:SourceFunctionArn is the module's to set/,
  ],
  assume_root: [allowing(entry('"arn:aws:iam::210987654321:root"', '"sts:AssumeRoot"')), /for one named role/],
  policy_too_large: [
    {
      ...good,
      allowed_resources: `[for n in range(50) : { arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders-\${n}", actions = ["dynamodb:GetItem"], conditions = {} }]`,
    },
    /larger than IAM takes \(10240 characters, the switch quarantine included\)/,
  ],

  code_missing: [
    { ...good, code: '{ runtime = "nodejs22.x", handler = "h" }' },
    /exactly one of zip, s3 and image_uri/,
  ],
  code_twice: [
    { ...good, code: `{ runtime = "nodejs22.x", handler = "h", zip = ${zip}, s3 = ${s3} }` },
    /exactly one of zip/,
  ],
  code_without_runtime: [
    { ...good, code: `{ handler = "h", s3 = ${s3} }` },
    /code\.runtime and code\.handler are required/,
  ],
  code_image_with_handler: [
    { ...good, code: `{ handler = "h", image_uri = "x@sha256:${"a".repeat(64)}" }` },
    /an image brings its own/,
  ],
  runtime_empty: [
    { ...good, code: `{ runtime = "", handler = "h", s3 = ${s3} }` },
    /code\.runtime must be one that AWS supports/,
  ],
  runtime_retired: [
    { ...good, code: `{ runtime = "nodejs18.x", handler = "h", s3 = ${s3} }` },
    /one that AWS supports/,
  ],
  image_by_tag: [
    { ...good, code: '{ image_uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/x:latest" }' },
    /by digest/,
  ],
  layer_without_version: [
    {
      ...good,
      code: `{ runtime = "nodejs22.x", handler = "h", s3 = ${s3}, layers = ["arn:aws:lambda:eu-west-1:123456789012:layer:x"] }`,
    },
    /ARNs of layer versions/,
  ],
  architecture_unknown: [
    { ...good, code: `{ runtime = "nodejs22.x", handler = "h", architecture = "riscv", s3 = ${s3} }` },
    /"x86_64" or "arm64"/,
  ],
  s3_without_version: [
    { ...good, code: '{ runtime = "nodejs22.x", handler = "h", s3 = { bucket = "b", key = "k" } }' },
    /attribute "version" is required/,
  ],
  s3_version_null: [
    { ...good, code: '{ runtime = "nodejs22.x", handler = "h", s3 = { bucket = "b", key = "k", version = null } }' },
    /may not be empty/,
  ],
  zip_hash_empty: [
    { ...good, code: '{ runtime = "nodejs22.x", handler = "h", zip = { filename = "a.zip", source_code_hash = "" } }' },
    /may not be empty/,
  ],
  timeout_too_long: [{ ...good, limits: "{ timeout_seconds = 901 }" }, /must be 1 to 900/],
  timeout_too_long_for_edge: [{ ...edge, limits: "{ timeout_seconds = 30 }" }, /at most 29 on tier "edge"/],
  memory_too_small: [{ ...good, limits: "{ memory_mb = 64 }" }, /128 to 10240/],
  storage_too_large: [{ ...good, limits: "{ ephemeral_storage_mb = 20000 }" }, /512 to 10240/],
  concurrency_missing: [{ ...good, max_concurrency: undefined }, /"max_concurrency" is required/],
  concurrency_zero: [{ ...good, max_concurrency: "0" }, /1 or more/],
  concurrency_null_on_edge: [{ ...edge, max_concurrency: "null" }, /required on tier "edge"/],

  environment_secret_by_name: [{ ...good, environment: '{ DB_PASSWORD = "x" }' }, /pass the secret's ARN in secrets/],
  environment_secret_by_value: [{ ...good, environment: '{ KEY_ID = "AKIAIOSFODNN7EXAMPLE" }' }, /looks like a key/],
  environment_private_key: [
    { ...good, environment: '{ CERT = "-----BEGIN RSA PRIVATE KEY-----" }' },
    /looks like a key/,
  ],
  environment_bad_name: [{ ...good, environment: '{ "a-b" = "x" }' }, /letters, digits and underscores/],
  environment_reserved: [{ ...good, environment: '{ AWS_REGION = "x" }' }, /Lambda reserves this name/],
  environment_of_powertools: [
    { ...good, environment: '{ POWERTOOLS_LOGGER_LOG_EVENT = "true" }' },
    /the module's to set/,
  ],
  secret_bad_name: [
    { ...good, secrets: `{ db = { kind = "secret", arn = ${unknown}, kms_key_arns = [] } }` },
    /upper-case letters/,
  ],
  secret_unknown_kind: [
    { ...good, secrets: `{ DB = { kind = "vault", arn = ${unknown}, kms_key_arns = [] } }` },
    /"secret" or "parameter"/,
  ],
  secret_wildcard: [
    {
      ...good,
      secrets:
        '{ DB = { kind = "secret", arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*", kms_key_arns = [] } }',
    },
    /without wildcards/,
  ],
  secret_key_alias: [
    { ...good, secrets: `{ DB = { kind = "secret", arn = ${unknown}, kms_key_arns = ["alias/x"] } }` },
    /kms_key_arns takes ARNs of keys/,
  ],
  secret_name_taken: [
    {
      ...good,
      environment: '{ DB_ARN = "x" }',
      secrets: `{ DB = { kind = "secret", arn = ${unknown}, kms_key_arns = [] } }`,
    },
    /rename one/,
  ],
  secret_misspelt: [
    { ...good, secrets: `{ DB = { kind = "secret", arn = ${unknown}, kms_keys = [] } }` },
    /attribute "kms_key_arns" is required/,
  ],

  kms_missing: [{ ...good, kms: undefined }, /"kms" is required/],
  kms_null_on_medium: [{ ...good, sensitivity: '"medium"' }, /kms may be null for sensitivity "low" only/],
  kms_alias: [{ ...good, kms: '{ key_arn = "arn:aws:kms:eu-west-1:123456789012:alias/x" }' }, /ARN of a key/],

  invoker_principal: [
    {
      ...good,
      invokers: '{ a = { service = "123456789012", source_arn = "arn:aws:s3:::b", source_account = "123456789012" } }',
    },
    /service principal/,
  ],
  invoker_without_account: [
    { ...good, invokers: '{ a = { service = "s3.amazonaws.com", source_arn = "arn:aws:s3:::b" } }' },
    /attribute "source_account" is required/,
  ],
  invoker_account_malformed: [
    {
      ...good,
      invokers: '{ a = { service = "s3.amazonaws.com", source_arn = "arn:aws:s3:::b", source_account = "me" } }',
    },
    /12 digits/,
  ],
  invoker_of_another_account: [
    {
      ...good,
      invokers:
        '{ a = { service = "events.amazonaws.com", source_arn = "arn:aws:events:eu-west-1:123456789012:rule/r", source_account = "210987654321" } }',
    },
    /not the account in source_arn/,
  ],
  invoker_wildcard: [
    {
      ...good,
      invokers:
        '{ a = { service = "events.amazonaws.com", source_arn = "arn:aws:events:eu-west-1:123456789012:rule/*", source_account = "123456789012" } }',
    },
    /are refused in source_arn/,
  ],
  invoker_any_api: [
    {
      ...good,
      invokers:
        '{ a = { service = "apigateway.amazonaws.com", source_arn = "arn:aws:execute-api:eu-west-1:123456789012:*/*/GET/x", source_account = "123456789012" } }',
    },
    /are refused in source_arn/,
  ],
  invoker_any_path: [
    {
      ...good,
      invokers:
        '{ a = { service = "apigateway.amazonaws.com", source_arn = "arn:aws:execute-api:eu-west-1:123456789012:a1/*/GET/*", source_account = "123456789012" } }',
    },
    /are refused in source_arn/,
  ],
  invoker_half_an_arn: [
    {
      ...good,
      invokers: '{ a = { service = "events.amazonaws.com", source_arn = "rule/r", source_account = "123456789012" } }',
    },
    /must be a whole ARN/,
  ],
  invoker_bad_name: [
    {
      ...good,
      invokers:
        '{ "a b" = { service = "s3.amazonaws.com", source_arn = "arn:aws:s3:::b", source_account = "123456789012" } }',
    },
    /statement id/,
  ],

  source_unknown_kind: [
    { ...good, event_sources: `{ a = { kind = "kafka", arn = ${unknown}, kms_key_arns = [] } }` },
    /"sqs", "dynamodb" or "kinesis"/,
  ],
  source_wrong_service: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = "arn:aws:sns:eu-west-1:123456789012:t", kms_key_arns = [] } }`,
    },
    /of its kind, without wildcards/,
  ],
  source_wildcard: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = "arn:aws:sqs:eu-west-1:123456789012:*", kms_key_arns = [] } }`,
    },
    /of its kind, without wildcards/,
  ],
  source_wildcard_behind_unknown_arn: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = [] }, b = { kind = "sqs", arn = "arn:aws:sqs:eu-west-1:123456789012:*", kms_key_arns = [] } }`,
    },
    /of its kind, without wildcards/,
  ],
  source_key_wildcard: [
    { ...good, event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = ["*"] } }` },
    /ARNs of keys/,
  ],
  stream_without_position: [
    { ...good, event_sources: `{ a = { kind = "kinesis", arn = ${unknown}, kms_key_arns = [] } }` },
    /starting_position is required/,
  ],
  queue_with_position: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = [], starting_position = "LATEST" } }`,
    },
    /no meaning for sqs/,
  ],
  stream_unknown_position: [
    {
      ...good,
      event_sources: `{ a = { kind = "kinesis", arn = ${unknown}, kms_key_arns = [], starting_position = "NOW" } }`,
    },
    /"TRIM_HORIZON" or "LATEST"/,
  ],
  stream_empty_position: [
    {
      ...good,
      event_sources: `{ a = { kind = "kinesis", arn = ${unknown}, kms_key_arns = [], starting_position = "" } }`,
    },
    /"TRIM_HORIZON" or "LATEST"/,
  ],
  source_batch_zero: [
    { ...good, event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = [], batch_size = 0 } }` },
    /1 to 10000/,
  ],
  source_batch_of_fifo: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = "arn:aws:sqs:eu-west-1:123456789012:q.fifo", kms_key_arns = [], batch_size = 11 } }`,
    },
    /batches of at most 10/,
  ],
  source_on_edge: [
    { ...edge, event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = [] } }` },
    /tier "edge" has none/,
  ],
  source_filter_not_json: [
    {
      ...good,
      event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arns = [], filter_patterns = ["{"] } }`,
    },
    /takes JSON/,
  ],
  source_misspelt: [
    { ...good, event_sources: `{ a = { kind = "sqs", arn = ${unknown}, kms_key_arn = [] } }` },
    /attribute "kms_key_arns" is required/,
  ],

  vpc_one_subnet: [
    { ...good, vpc: '{ subnet_ids = ["subnet-1"], security_group_ids = ["sg-1"] }' },
    /at least two subnets/,
  ],
  vpc_no_group: [
    { ...good, vpc: '{ subnet_ids = ["subnet-1", "subnet-2"], security_group_ids = [] }' },
    /at least one security group/,
  ],
  boundary_missing_on_high: [
    { ...good, sensitivity: '"high"', kms: `{ key_arn = ${key} }`, alarms: `{ topic_arn = ${unknown} }` },
    /permissions_boundary_arn is required/,
  ],
  boundary_of_aws: [
    { ...good, permissions_boundary_arn: '"arn:aws:iam::aws:policy/AdministratorAccess"' },
    /one of AWS bounds nothing/,
  ],
  boundary_of_a_role: [
    { ...good, permissions_boundary_arn: '"arn:aws:iam::123456789012:role/x"' },
    /ARN of a managed policy/,
  ],
  alarms_missing_on_high: [
    { ...good, sensitivity: '"high"', kms: `{ key_arn = ${key} }`, permissions_boundary_arn: unknown },
    /alarms is required for sensitivity "high"/,
  ],
  alarms_to_a_queue: [
    { ...good, alarms: '{ topic_arn = "arn:aws:sqs:eu-west-1:123456789012:q" }' },
    /ARN of a standard SNS topic/,
  ],
  log_level_unknown: [{ ...good, log_level: '"VERBOSE"' }, /log_level must be TRACE/],
  log_retention_unknown: [{ ...good, log_retention_days: "42" }, /log_retention_days must be one of/],
  tags_of_the_module: [{ ...good, tags: '{ tier = "internal" }' }, /the module sets them/],
};

/** What must be let through: the exceptions of the table in the README, and values that are unknown at plan. */
const accepted: Record<string, Call> = {
  nothing_allowed: good,
  everything_unknown: {
    ...allowing(entry(unknown, '"dynamodb:GetItem"')),
    kms: `{ key_arn = ${unknown} }`,
    alarms: `{ topic_arn = ${unknown} }`,
    permissions_boundary_arn: unknown,
    sensitivity: '"high"',
    secrets: `{ DB = { kind = "parameter", arn = ${unknown}, kms_key_arns = [${unknown}] } }`,
    event_sources: `{ a = { kind = "kinesis", arn = ${unknown}, kms_key_arns = [${unknown}], starting_position = "LATEST" } }`,
    vpc: `{ subnet_ids = [${unknown}, ${unknown}], security_group_ids = [${unknown}] }`,
  },
  objects_of_a_bucket: allowing(
    entry('"arn:aws:s3:::uploads/*"', '"s3:GetObject"'),
    entry('"arn:aws:s3:::uploads/in/*"', '"s3:PutObject"'),
  ),
  below_a_stage: allowing(entry('"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/live/*"', '"execute-api:Invoke"')),
  assume_a_named_role: allowing(entry('"arn:aws:iam::210987654321:role/reader"', '"sts:AssumeRole"')),
  data_api: allowing(entry('"arn:aws:rds:eu-west-1:123456789012:cluster:orders"', '"rds-data:ExecuteStatement"')),
  database_login: allowing(entry('"arn:aws:rds-db:eu-west-1:123456789012:dbuser:cluster-A/app"', '"rds-db:connect"')),
  conditions: allowing(
    entry(
      table,
      '"dynamodb:GetItem"',
      '{ "ForAllValues:StringEqualsIfExists" = { "dynamodb:LeadingKeys" = ["a"] }, Null = { "aws:TokenIssueTime" = ["false"] } }',
    ),
  ),
  edge_hands_over: {
    ...edge,
    allowed_resources: `[${entry(unknown, '"sqs:SendMessage"')}, ${entry(unknown, '"events:PutEvents"')}, ${entry(unknown, '"kms:GenerateDataKey"')}]`,
  },
  image_by_digest: {
    ...good,
    code: `{ image_uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/x@sha256:${"a".repeat(64)}" }`,
  },
  token_url_is_no_secret: { ...good, environment: '{ TOKEN_URL = "https://example.com" }' },
  any_stage_and_method: {
    ...good,
    invokers:
      '{ api = { service = "apigateway.amazonaws.com", source_arn = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*/*/orders", source_account = "123456789012" } }',
  },
};

let said: Map<string, string[]>;

beforeAll(async () => {
  const calls = { ...Object.fromEntries(Object.entries(refusals).map(([name, [call]]) => [name, call])), ...accepted };
  said = await diagnose(__dirname, calls, 'resource "terraform_data" "made_in_the_same_plan" {}');
});

test.each(Object.entries(refusals))("Terraform refuses %s", (name, [, message]) => {
  expect(said.get(name)?.join("\n")).toMatch(message);
});

test.each(Object.keys(accepted))("Terraform accepts %s", (name) => {
  expect(said.get(name)).toBeUndefined();
});
