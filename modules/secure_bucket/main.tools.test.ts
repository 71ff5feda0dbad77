import { type Call, diagnose } from "../../test/modules/refusals";

/** A call that nothing is wrong with; each refusal changes one thing of it. */
const good: Call = {
  name: '"acme-uploads"',
  sensitivity: '"low"',
  kms: "null",
  access_log: "null",
  readers: "{}",
  writers: "{}",
  admin_principal_arns: '["arn:aws:iam::123456789012:role/deploy"]',
};
const key = '{ key_arn = "arn:aws:kms:eu-west-1:123456789012:key/0d4b7a1c-0000-4000-8000-000000000001" }';
/** Known after apply only. */
const unknown = "terraform_data.made_in_the_same_plan.id";

function entry(arn: string, { account = "null", prefixes = '["in/"]' } = {}): string {
  return `{ principal_arn = ${arn}, account_id = ${account}, prefixes = ${prefixes} }`;
}

const role = '"arn:aws:iam::123456789012:role/api"';

function service(changes: Record<string, string> = {}): string {
  const fields = {
    service: '"cloudtrail.amazonaws.com"',
    source_arn: '"arn:aws:cloudtrail:eu-west-1:123456789012:trail/t"',
    source_account: '"123456789012"',
    prefix: '"trail/"',
    ...changes,
  };
  return `{ a = { ${Object.entries(fields)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")} } }`;
}

const accessLogs = service({ service: '"logging.s3.amazonaws.com"', source_arn: '"arn:aws:s3:::acme-claims"' });

const refusals: Record<string, [Call, RegExp]> = {
  name_with_dots: [{ ...good, name: '"acme.uploads"' }, /dots break TLS/],
  name_upper_case: [{ ...good, name: '"Acme"' }, /lower-case letters/],
  sensitivity_unknown: [{ ...good, sensitivity: '"none"' }, /"high", "medium" or "low"/],
  kms_missing: [{ ...good, kms: undefined }, /"kms" is required/],
  kms_null_on_high: [{ ...good, sensitivity: '"high"' }, /kms may be null for sensitivity "low" only/],
  kms_alias: [{ ...good, kms: '{ key_arn = "arn:aws:kms:eu-west-1:123456789012:alias/x" }' }, /ARN of a key/],
  access_log_missing: [{ ...good, access_log: undefined }, /"access_log" is required/],
  access_log_misspelt: [{ ...good, access_log: '{ bucket = "logs", prefx = "a/" }' }, /attribute "prefix" is required/],
  access_log_arn: [
    { ...good, access_log: '{ bucket = "arn:aws:s3:::logs", prefix = "a/" }' },
    /access_log.bucket must be the name/,
  ],
  access_log_into_itself: [
    { ...good, access_log: '{ bucket = "acme-uploads", prefix = "a/" }' },
    /access_log.bucket must be another bucket/,
  ],
  access_log_prefix_open: [{ ...good, access_log: '{ bucket = "logs", prefix = "a" }' }, /access_log.prefix ends in/],
  readers_missing: [{ ...good, readers: undefined }, /"readers" is required/],
  reader_wildcard: [
    { ...good, readers: `{ a = ${entry('"arn:aws:iam::123456789012:role/*"')} }` },
    /without wildcards/,
  ],
  reader_whole_account: [
    { ...good, readers: `{ a = ${entry('"arn:aws:iam::123456789012:root"')} }` },
    /an account is everybody in it/,
  ],
  reader_anybody: [{ ...good, readers: `{ a = ${entry('"*"')} }` }, /without wildcards/],
  reader_wildcard_behind_unknown_arn: [
    { ...good, readers: `{ a = ${entry(unknown)}, b = ${entry('"arn:aws:iam::123456789012:role/*"')} }` },
    /without wildcards/,
  ],
  reader_without_prefix: [{ ...good, readers: `{ a = ${entry(role, { prefixes: "[]" })} }` }, /needs at least one/],
  reader_prefix_open: [{ ...good, readers: `{ a = ${entry(role, { prefixes: '["in"]' })} }` }, /ends in "\/"/],
  reader_prefix_rooted: [
    { ...good, readers: `{ a = ${entry(role, { prefixes: '["/in/"]' })} }` },
    /does not start with one/,
  ],
  reader_prefix_wildcard: [{ ...good, readers: `{ a = ${entry(role, { prefixes: '["i*/"]' })} }` }, /ends in "\/"/],
  reader_prefix_blank: [{ ...good, readers: `{ a = ${entry(role, { prefixes: '["i n/"]' })} }` }, /has no blank/],
  reader_prefix_variable: [
    { ...good, readers: `{ a = ${entry(role, { prefixes: '["$${aws:username}/"]' })} }` },
    /"\?" or "\$"/,
  ],
  reader_twice: [{ ...good, readers: `{ a = ${entry(role)}, b = ${entry(role)} }` }, /is listed twice/],
  reader_twice_behind_unknown_arn: [
    { ...good, readers: `{ a = ${entry(unknown)}, b = ${entry(role)}, c = ${entry(role)} }` },
    /is listed twice/,
  ],
  reader_misspelt: [
    { ...good, readers: `{ a = { principal_arn = ${role}, account_id = null, prefix = ["in/"] } }` },
    /attribute "prefixes" is required/,
  ],
  reader_bad_key: [{ ...good, readers: `{ "a-b" = ${entry(role)} }` }, /lower-case words/],
  reader_bad_account: [{ ...good, readers: `{ a = ${entry(role, { account: '"me"' })} }` }, /account_id is 12 digits/],
  reader_empty_account: [{ ...good, readers: `{ a = ${entry(role, { account: '""' })} }` }, /account_id is 12 digits/],
  reader_of_another_account: [
    { ...good, readers: `{ a = ${entry('"arn:aws:iam::210987654321:role/x"')} }` },
    /account_id is not the account in principal_arn/,
  ],
  reader_allowed_in_this_account: [
    { ...good, readers: `{ a = ${entry(role, { account: '"123456789012"' })} }` },
    /account_id names this account; write null/,
  ],
  writers_missing: [{ ...good, writers: undefined }, /"writers" is required/],
  writer_wildcard: [
    { ...good, writers: `{ a = ${entry('"arn:aws:iam::123456789012:user/*"')} }` },
    /without wildcards/,
  ],
  same_key_other_principal: [
    {
      ...good,
      readers: `{ a = ${entry('"arn:aws:iam::123456789012:role/other"')} }`,
      writers: `{ a = ${entry(role)} }`,
    },
    /one key means one principal/,
  ],
  same_principal_other_key: [
    { ...good, readers: `{ a = ${entry(role)} }`, writers: `{ b = ${entry(role)} }` },
    /one principal has one key/,
  ],
  service_of_a_role: [{ ...good, service_writers: service({ service: role }) }, /must be a service principal/],
  service_any_source: [
    { ...good, service_writers: service({ source_arn: '"arn:aws:cloudtrail:eu-west-1:123456789012:trail/*"' }) },
    /without wildcards/,
  ],
  service_any_bucket: [
    {
      ...good,
      service_writers: service({ service: '"logging.s3.amazonaws.com"', source_arn: '"arn:aws:s3:::*"' }),
    },
    /without wildcards/,
  ],
  service_any_log: [
    { ...good, service_writers: service({ source_arn: '"arn:aws:logs:*:123456789012:*"' }) },
    /without wildcards/,
  ],
  service_bad_key: [{ ...good, service_writers: service().replace("a =", '"a-b" =') }, /lower-case words/],
  admins_missing: [{ ...good, admin_principal_arns: undefined }, /"admin_principal_arns" is required/],
  service_of_another_account: [
    { ...good, service_writers: service({ source_account: '"210987654321"' }) },
    /not the account in source_arn/,
  ],
  service_bad_account: [{ ...good, service_writers: service({ source_account: '"me"' }) }, /12 digits/],
  service_bad_prefix: [{ ...good, service_writers: service({ prefix: '"trail"' }) }, /ends in "\/"/],
  service_without_source: [
    {
      ...good,
      service_writers: '{ a = { service = "cloudtrail.amazonaws.com", source_account = "123456789012", prefix = "" } }',
    },
    /attribute "source_arn" is required/,
  ],
  no_admins: [{ ...good, admin_principal_arns: "[]" }, /at least one role or user/],
  admin_wildcard: [
    { ...good, admin_principal_arns: '["arn:aws:iam::123456789012:role/*"]' },
    /without wildcards and without :root/,
  ],
  admin_root: [{ ...good, admin_principal_arns: '["arn:aws:iam::123456789012:root"]' }, /without :root/],
  org_malformed: [{ ...good, org_id: '"acme"' }, /must look like "o-"/],
  noncurrent_zero: [{ ...good, noncurrent_days: "0" }, /noncurrent_days must be 1 to 3650/],
  expire_zero: [{ ...good, expire_days: "0" }, /expire_days must be 1 to 3650/],
  lock_unknown_mode: [{ ...good, object_lock: '{ mode = "SOFT", days = 1 }' }, /"GOVERNANCE" or "COMPLIANCE"/],
  lock_zero_days: [{ ...good, object_lock: '{ mode = "GOVERNANCE", days = 0 }' }, /object_lock.days must be 1/],
  ephemeral_on_medium: [
    { ...good, sensitivity: '"medium"', kms: key, ephemeral: "true" },
    /for sensitivity "low" only/,
  ],
  ephemeral_with_lock: [
    { ...good, ephemeral: "true", object_lock: '{ mode = "GOVERNANCE", days = 1 }' },
    /contradicts object_lock/,
  ],
  log_target_with_key: [
    { ...good, kms: key, service_writers: accessLogs },
    /kms must be null on a bucket that takes S3 access logs/,
  ],
  log_target_with_lock: [
    { ...good, object_lock: '{ mode = "GOVERNANCE", days = 1 }', service_writers: accessLogs },
    /object_lock must be null on a bucket that takes S3 access logs/,
  ],
  log_target_with_log: [
    { ...good, access_log: '{ bucket = "logs", prefix = "a/" }', service_writers: accessLogs },
    /access_log must be null on a bucket that takes S3 access logs/,
  ],
  tags_of_the_module: [{ ...good, tags: '{ sensitivity = "low" }' }, /the module sets them/],
  policy_too_large: [
    {
      ...good,
      readers: `{ for n in range(80) : "r\${n}" => ${entry('"arn:aws:iam::123456789012:role/r${n}"')} }`,
    },
    /larger than S3 takes/,
  ],
};

const accepted: Record<string, Call> = {
  nobody: good,
  everything_unknown: {
    ...good,
    sensitivity: '"high"',
    kms: `{ key_arn = ${unknown} }`,
    readers: `{ a = ${entry(unknown)} }`,
    writers: `{ a = ${entry(unknown)} }`,
    admin_principal_arns: `[${unknown}]`,
  },
  whole_bucket: { ...good, readers: `{ a = ${entry(role, { prefixes: '[""]' })} }` },
  other_account: {
    ...good,
    writers: `{ a = ${entry('"arn:aws:iam::210987654321:role/x"', { account: '"210987654321"' })} }`,
  },
  identity_center: {
    ...good,
    admin_principal_arns:
      '["arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_*"]',
  },
  forty_readers: {
    ...good,
    readers: `{ for n in range(40) : "r\${n}" => ${entry('"arn:aws:iam::123456789012:role/r${n}"')} }`,
  },
  twenty_writers: {
    ...good,
    writers: `{ for n in range(20) : "r\${n}" => ${entry('"arn:aws:iam::123456789012:role/r${n}"')} }`,
  },
  log_delivery_of_an_account: {
    ...good,
    service_writers: service({
      service: '"delivery.logs.amazonaws.com"',
      source_arn: '"arn:aws:logs:eu-west-1:123456789012:*"',
    }),
  },
  one_principal_reads_and_writes: {
    ...good,
    readers: `{ a = ${entry(role)}, b = ${entry(unknown)} }`,
    writers: `{ a = ${entry(role, { prefixes: '["out/"]' })} }`,
  },
  log_target_of_high_sensitivity: { ...good, sensitivity: '"high"', service_writers: accessLogs },
  ephemeral: { ...good, ephemeral: "true" },
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
