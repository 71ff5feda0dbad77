import { type Call, diagnose } from "../../test/modules/refusals";

/** Known after apply only. */
const unknown = "terraform_data.made_in_the_same_plan.id";
const account = "123456789012";
const role = `"arn:aws:iam::${account}:role/checkout"`;
const queue = `"arn:aws:sqs:eu-west-1:${account}:orders"`;

function publisher(changes: Record<string, string> = {}): string {
  return object({ principal_arn: role, sources: '["shop.checkout"]', detail_types: '["OrderPlaced"]', ...changes });
}

function trusted(changes: Record<string, string> = {}): string {
  return object({
    account_id: '"210987654321"',
    sources: '["shop.stock"]',
    detail_types: '["StockLow"]',
    ...changes,
  });
}

function object(attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name} = ${value}`);
  return `{ ${written.join(", ")} }`;
}

/** A call that nothing is wrong with; each refusal changes one thing of it. */
const good: Call = {
  name: '"shop"',
  sensitivity: '"low"',
  kms: "null",
  publishers: `{ checkout = ${publisher()} }`,
  admin_principal_arns: `["arn:aws:iam::${account}:user/paved-tour"]`,
};

function publishing(...publishers: string[]): Call {
  return { ...good, publishers: `{ ${publishers.map((entry, index) => `p${index} = ${entry}`).join(", ")} }` };
}

function trusting(changes: Record<string, string> = {}): Call {
  return { ...good, org_id: '"o-a1b2c3d4e5"', trusted_accounts: `{ stock = ${trusted(changes)} }` };
}

const pattern = 'jsonencode({ source = ["shop.checkout"] })';

function target(arn: string, kind = "queue"): string {
  return `{ arn = ${arn}, kind = "${kind}" }`;
}

function routing(targets: string, eventPattern = pattern): Call {
  return { ...good, rules: `{ orders = { event_pattern = ${eventPattern}, targets = ${targets} } }` };
}

const orders = `{ orders = ${target(queue)} }`;
const manyTargets = [..."abcdef"].map((name) => `${name} = ${target(queue)}`).join(", ");
const manyPublishers = Array.from({ length: 20 }, (_, index) => {
  const arn = `"arn:aws:iam::${account}:role/services/publisher-${index}"`;
  return publisher({ principal_arn: arn, detail_types: '["OrderPlaced", "OrderChanged", "OrderCancelled"]' });
});

/** Call → the arguments, and what Terraform must say to it. */
const refusals: Record<string, [Call, RegExp]> = {
  name_of_the_default_bus: [{ ...good, name: '"default"' }, /name must not be default/],
  name_of_a_partner_bus: [{ ...good, name: '"aws.partner/acme"' }, /name must be 1 to 48/],
  name_too_long: [{ ...good, name: `"${"n".repeat(49)}"` }, /name must be 1 to 48/],
  sensitivity_unknown: [{ ...good, sensitivity: '"secret"' }, /sensitivity must be "high", "medium" or "low"/],
  kms_missing: [{ ...good, kms: undefined }, /"kms" is required/],
  kms_null_on_medium: [{ ...good, sensitivity: '"medium"' }, /kms may be null for sensitivity "low" only/],
  kms_alias: [{ ...good, kms: `{ key_arn = "arn:aws:kms:eu-west-1:${account}:alias/shop" }` }, /not of an alias/],
  alarms_missing_on_high: [
    { ...good, sensitivity: '"high"', kms: `{ key_arn = ${unknown} }` },
    /alarms is required for sensitivity "high"/,
  ],
  tags_of_the_module: [{ ...good, tags: '{ sensitivity = "high" }' }, /the module sets them/],

  publishers_missing: [{ ...good, publishers: undefined }, /"publishers" is required/],
  publishers_null: [{ ...good, publishers: "null" }, /publishers/],
  nobody_may_put: [{ ...good, publishers: "{}" }, /nobody could put an event/],
  publisher_misspelt_sources: [
    { ...good, publishers: `{ a = { principal_arn = ${role}, source = ["s"], detail_types = ["D"] } }` },
    /attribute "sources" is required/,
  ],
  publisher_misspelt_detail_types: [
    { ...good, publishers: `{ a = { principal_arn = ${role}, sources = ["s"], detail_type = ["D"] } }` },
    /attribute "detail_types" is required/,
  ],
  publisher_key_with_hyphen: [
    { ...good, publishers: `{ check-out = ${publisher()} }` },
    /publishers: a name is lower-case words/,
  ],
  publisher_key_ambiguous: [
    { ...good, publishers: `{ check_1 = ${publisher()} }` },
    /publishers: a name is lower-case words/,
  ],
  publisher_star: [publishing(publisher({ principal_arn: '"*"' })), /one IAM role or user/],
  publisher_root: [publishing(publisher({ principal_arn: `"arn:aws:iam::${account}:root"` })), /one IAM role or user/],
  publisher_account: [publishing(publisher({ principal_arn: `"${account}"` })), /one IAM role or user/],
  publisher_wildcard_role: [
    publishing(publisher({ principal_arn: `"arn:aws:iam::${account}:role/*"` })),
    /one IAM role or user/,
  ],
  publisher_wildcard_behind_unknown_arn: [
    publishing(publisher({ principal_arn: unknown }), publisher({ principal_arn: `"arn:aws:iam::${account}:role/*"` })),
    /one IAM role or user/,
  ],
  publisher_session: [
    publishing(publisher({ principal_arn: `"arn:aws:sts::${account}:assumed-role/checkout/x"` })),
    /for a session, name its role/,
  ],
  publisher_twice: [publishing(publisher(), publisher({ sources: '["shop.other"]' })), /a principal is listed twice/],
  publisher_of_another_account: [
    publishing(publisher({ principal_arn: '"arn:aws:iam::210987654321:role/checkout"' })),
    /publishers takes principals of this account/,
  ],
  publisher_of_another_account_behind_unknown_arn: [
    publishing(
      publisher({ principal_arn: unknown }),
      publisher({ principal_arn: '"arn:aws:iam::210987654321:role/checkout"' }),
    ),
    /publishers takes principals of this account/,
  ],
  publisher_without_sources: [publishing(publisher({ sources: "[]" })), /at least one value each/],
  publisher_without_detail_types: [publishing(publisher({ detail_types: "[]" })), /at least one value each/],
  source_star: [publishing(publisher({ sources: '["*"]' })), /a source is spelled out/],
  source_prefix: [publishing(publisher({ sources: '["shop.*"]' })), /a source is spelled out/],
  source_of_aws: [publishing(publisher({ sources: '["shop.checkout", "aws.s3"]' })), /belong to AWS/],
  detail_type_star: [publishing(publisher({ detail_types: '["*"]' })), /a detail type is spelled out/],
  detail_type_prefix: [publishing(publisher({ detail_types: '["Order*"]' })), /a detail type is spelled out/],
  detail_type_variable: [
    publishing(publisher({ detail_types: '["$${aws:PrincipalTag/type}"]' })),
    /a detail type is spelled out/,
  ],
  too_many_publishers: [publishing(...manyPublishers), /larger than EventBridge takes/],

  trusted_without_organisation: [{ ...trusting(), org_id: undefined }, /trusted_accounts needs org_id/],
  trusted_half_an_id: [trusting({ account_id: '"2109"' }), /12 digits of an account/],
  trusted_star: [trusting({ account_id: '"*"' }), /12 digits of an account/],
  trusted_own_account: [trusting({ account_id: `"${account}"` }), /trusted_accounts names this account/],
  trusted_any_source: [trusting({ sources: '["*"]' }), /trusted_accounts: a source is spelled out/],
  trusted_source_of_aws: [trusting({ sources: '["aws.s3"]' }), /trusted_accounts: sources that start with "aws."/],
  trusted_without_detail_types: [trusting({ detail_types: "[]" }), /at least one value each/],
  trusted_any_detail_type: [trusting({ detail_types: '["*"]' }), /trusted_accounts: a detail type is spelled out/],
  trusted_key_with_capital: [
    { ...trusting(), trusted_accounts: `{ Stock = ${trusted()} }` },
    /trusted_accounts: a name is lower-case words/,
  ],
  trusted_misspelt: [
    {
      ...trusting(),
      trusted_accounts: '{ stock = { account = "210987654321", sources = ["s"], detail_types = ["D"] } }',
    },
    /attribute "account_id" is required/,
  ],
  organisation_unknown: [{ ...good, org_id: '"acme"' }, /org_id must look like/],

  admins_missing: [{ ...good, admin_principal_arns: undefined }, /"admin_principal_arns" is required/],
  admins_empty: [{ ...good, admin_principal_arns: "[]" }, /at least one role or user/],
  admin_star: [{ ...good, admin_principal_arns: '["*"]' }, /without wildcards and without :root/],
  admin_root: [{ ...good, admin_principal_arns: `["arn:aws:iam::${account}:root"]` }, /without :root/],
  admin_wildcard_behind_unknown_arn: [
    { ...good, admin_principal_arns: `[${unknown}, "arn:aws:iam::${account}:role/*"]` },
    /without wildcards/,
  ],

  rule_key_with_hyphen: [
    { ...good, rules: `{ or-ders = { event_pattern = ${pattern}, targets = ${orders} } }` },
    /rules: a name is lower-case words/,
  ],
  target_key_with_hyphen: [routing(`{ or-ders = ${target(queue)} }`), /rules: a name is lower-case words/],
  names_too_long: [routing(`{ ${"t".repeat(50)} = ${target(queue)} }`), /59 characters together/],
  pattern_not_json: [routing(orders, '"source"'), /event_pattern must be JSON/],
  pattern_without_source: [
    routing(orders, 'jsonencode({ "detail-type" = ["OrderPlaced"] })'),
    /event_pattern must name the source/,
  ],
  pattern_of_a_prefix: [
    routing(orders, 'jsonencode({ source = { prefix = "shop" } })'),
    /event_pattern must name the source, a list of whole strings/,
  ],
  pattern_of_a_number: [routing(orders, 'jsonencode({ source = ["shop", 5] })'), /a list of whole strings/],
  pattern_of_no_source: [routing(orders, "jsonencode({ source = [] })"), /event_pattern must name the source/],
  pattern_of_any_source: [
    routing(orders, 'jsonencode({ source = [{ prefix = "" }] })'),
    /event_pattern must name the source/,
  ],
  pattern_of_one_source_and_any: [
    routing(orders, 'jsonencode({ source = ["shop.checkout", { exists = true }] })'),
    /event_pattern must name the source/,
  ],
  pattern_source_wildcard: [routing(orders, 'jsonencode({ source = ["shop.*"] })'), /must name the source/],
  rule_misspelt: [
    { ...good, rules: `{ orders = { pattern = ${pattern}, targets = ${orders} } }` },
    /attribute "event_pattern" is required/,
  ],
  rule_without_targets: [routing("{}"), /1 to 5 targets/],
  rule_of_six_targets: [routing(`{ ${manyTargets} }`), /1 to 5 targets/],
  target_misspelt: [routing(`{ orders = { arn = ${queue}, type = "queue" } }`), /attribute "kind" is required/],
  target_unknown_kind: [routing(`{ orders = ${target(unknown, "stream")} }`), /kind must be one of/],
  target_of_another_kind: [routing(`{ orders = ${target(queue, "topic")} }`), /one resource of its kind/],
  target_wildcard: [
    routing(`{ orders = ${target(`"arn:aws:sqs:eu-west-1:${account}:*"`)} }`),
    /one resource of its kind, without wildcards/,
  ],
  target_wildcard_behind_unknown_arn: [
    routing(`{ orders = ${target(unknown)}, others = ${target(`"arn:aws:sqs:eu-west-1:${account}:*"`)} }`),
    /one resource of its kind, without wildcards/,
  ],
  target_fifo_queue: [routing(`{ orders = ${target(`"arn:aws:sqs:eu-west-1:${account}:orders.fifo"`)} }`), /FIFO/],
  target_fifo_topic: [
    routing(`{ orders = ${target(`"arn:aws:sns:eu-west-1:${account}:orders.fifo"`, "topic")} }`),
    /FIFO/,
  ],
  target_fifo_behind_unknown_arn: [
    routing(`{ a = ${target(unknown)}, b = ${target(`"arn:aws:sqs:eu-west-1:${account}:orders.fifo"`)} }`),
    /FIFO/,
  ],

  archive_negative: [{ ...good, archive_days: "-1" }, /archive_days must be a whole number, 0 to 3653/],
  archive_half_a_day: [{ ...good, archive_days: "0.5" }, /archive_days must be a whole number/],
  event_age_too_short: [{ ...good, max_event_age_seconds: "59" }, /max_event_age_seconds must be a whole number, 60/],
  event_age_too_long: [{ ...good, max_event_age_seconds: "86401" }, /max_event_age_seconds/],
  too_many_retries: [{ ...good, retry_attempts: "186" }, /retry_attempts must be a whole number, 0 to 185/],
};

/** What must be let through, values that are unknown at plan among them. */
const accepted: Record<string, Call> = {
  one_publisher: good,
  everything_unknown: {
    ...routing(
      `{ a = ${target(unknown)}, b = ${target(unknown, "function")}, c = ${target(unknown, "state_machine")}, d = ${target(unknown, "bus")} }`,
    ),
    sensitivity: '"high"',
    kms: `{ key_arn = ${unknown} }`,
    alarms: `{ topic_arn = ${unknown} }`,
    publishers: `{ a = ${publisher({ principal_arn: unknown })}, b = ${publisher({ principal_arn: unknown })} }`,
  },
  other_accounts_only: { ...trusting(), publishers: "{}" },
  eight_publishers: publishing(...manyPublishers.slice(0, 8)),
  detail_type_with_spaces: publishing(publisher({ detail_types: '["Order placed (v2)"]' })),
  admin_of_identity_center: {
    ...good,
    admin_principal_arns: `["arn:aws:iam::${account}:user/ops/paved-tour", "arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_*"]`,
  },
  no_archive: { ...good, archive_days: "0" },
};

/** The policy would lock out who applies it: a warning, since a plan is often made by another role. */
const lockedOut: Call = { ...good, admin_principal_arns: `["arn:aws:iam::${account}:role/deployer"]` };

let said: Map<string, string[]>;

beforeAll(async () => {
  const calls = {
    ...Object.fromEntries(Object.entries(refusals).map(([name, [call]]) => [name, call])),
    ...accepted,
    lockedOut,
  };
  said = await diagnose(__dirname, calls, 'resource "terraform_data" "made_in_the_same_plan" {}');
});

test.each(Object.entries(refusals))("Terraform refuses %s", (name, [, message]) => {
  expect(said.get(name)?.join("\n")).toMatch(message);
});

test.each(Object.keys(accepted))("Terraform accepts %s", (name) => {
  expect(said.get(name)).toBeUndefined();
});

test("Terraform warns a caller that is no admin", () => {
  expect(said.get("lockedOut")).toEqual([
    expect.stringMatching(/^Check block assertion failed: .*user\/paved-tour is not among admin_principal_arns/),
  ]);
});
