import { type Planned, planCalls } from "../../test/modules/plan-calls";
import { denied } from "./actions";

/** Who may do what with the bucket, read from the policy text in the plan of a stack that was never applied. */
const key = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000001";
const [admin, api, auditor, uploader] = [
  "arn:aws:iam::123456789012:role/deploy",
  "arn:aws:iam::123456789012:role/api",
  "arn:aws:iam::210987654321:role/auditor",
  "arn:aws:iam::210987654321:role/uploader",
];
const calls = `
provider "aws" {
  region = "eu-west-1"
}

module "claims" {
  source               = "SOURCE"
  name                 = "acme-claims"
  sensitivity          = "medium"
  kms                  = { key_arn = "${key}" }
  access_log           = null
  admin_principal_arns = ["${admin}"]
  org_id               = "o-a1b2c3d4e5"
  readers = {
    api     = { principal_arn = "${api}", account_id = null, prefixes = ["in/"] }
    auditor = { principal_arn = "${auditor}", account_id = "210987654321", prefixes = [""] }
  }
  writers = {
    api = { principal_arn = "${api}", account_id = null, prefixes = ["out/"] }
  }
  service_writers = {
    trail = {
      service        = "cloudtrail.amazonaws.com"
      source_arn     = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/t"
      source_account = "123456789012"
      prefix         = "trail/"
    }
    config = {
      service        = "config.amazonaws.com"
      source_arn     = "arn:aws:config:eu-west-1:123456789012:*"
      source_account = "123456789012"
      prefix         = "config/"
    }
    flow_logs = {
      service        = "delivery.logs.amazonaws.com"
      source_arn     = "arn:aws:logs:eu-west-1:123456789012:*"
      source_account = "123456789012"
      prefix         = ""
    }
  }
}

module "plain" {
  source                = "SOURCE"
  name                  = "acme-plain"
  sensitivity           = "low"
  kms                   = null
  access_log            = { bucket = "acme-logs", prefix = "plain/" }
  admin_principal_arns  = ["${admin}"]
  readers               = {}
  writers               = { uploader = { principal_arn = "${uploader}", account_id = "210987654321", prefixes = ["in/"] } }
  expire_days           = 30
  object_lock           = { mode = "COMPLIANCE", days = 7 }
  events_to_eventbridge = true
  tags                  = { team = "claims" }
}

output "claims" {
  value = module.claims
}

output "plain" {
  value = module.plain
}
`;

type Statement = Readonly<Record<string, unknown>>;

let planned: Planned;
let statements: Map<string, Statement>;

beforeAll(async () => {
  planned = await planCalls(__dirname, calls);
  statements = policyOf("claims");
});

function policyOf(call: string): Map<string, Statement> {
  const { policy } = planned.resources.get(`module.${call}.aws_s3_bucket_policy.this`) ?? {};
  const list = JSON.parse(String(policy)).Statement as Statement[];
  return new Map(list.map((statement) => [String(statement.Sid), statement]));
}

/** An output of a call. */
function output(call: string, name: string): unknown {
  return (planned.outputs[call] as Statement)[name];
}

const bucket = "arn:aws:s3:::acme-claims";
const noService = { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } };
const viaS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
/** CloudTrail promises the first of the two keys only, AWS Config the second only. */
const source = {
  trail: {
    ArnLike: { "aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:123456789012:trail/t" },
    StringEqualsIfExists: { "aws:SourceAccount": "123456789012" },
  },
  config: {
    ArnLikeIfExists: { "aws:SourceArn": "arn:aws:config:eu-west-1:123456789012:*" },
    StringEquals: { "aws:SourceAccount": "123456789012" },
  },
  flowLogs: {
    ArnLike: { "aws:SourceArn": "arn:aws:logs:eu-west-1:123456789012:*" },
    StringEquals: { "aws:SourceAccount": "123456789012" },
  },
};

test("every Allow is for a named principal of another account or for a service with its source", () => {
  const allow = (Sid: string, Principal: unknown, Action: unknown, Resource: string, Condition?: unknown) => ({
    Sid,
    Effect: "Allow",
    Principal,
    Action,
    Resource,
    ...(Condition === undefined ? {} : { Condition }),
  });
  const [trail, config, flowLogs] = [
    { Service: "cloudtrail.amazonaws.com" },
    { Service: "config.amazonaws.com" },
    { Service: "delivery.logs.amazonaws.com" },
  ];
  const asks = ["s3:ListBucket", "s3:GetBucketAcl"];
  expect([...statements.values()].filter(({ Effect }) => Effect === "Allow")).toEqual([
    allow("ReaderAbroadAuditor", { AWS: auditor }, "s3:GetObject", `${bucket}/*`),
    allow("ListerAbroadAuditor", { AWS: auditor }, "s3:ListBucket", bucket, { StringLike: { "s3:prefix": "*" } }),
    allow("DeliveryConfig", config, "s3:PutObject", `${bucket}/config/*`, source.config),
    allow("DeliveryFlowLogs", flowLogs, "s3:PutObject", `${bucket}/*`, source.flowLogs),
    allow("DeliveryTrail", trail, "s3:PutObject", `${bucket}/trail/*`, source.trail),
    allow("DeliveryAsksConfig", config, asks, bucket, source.config),
    allow("DeliveryAsksFlowLogs", flowLogs, asks, bucket, source.flowLogs),
    allow("DeliveryAsksTrail", trail, "s3:GetBucketAcl", bucket, source.trail),
  ]);
  expect(policyOf("plain").get("WriterAbroadUploader")).toEqual(
    allow(
      "WriterAbroadUploader",
      { AWS: uploader },
      ["s3:PutObject", "s3:AbortMultipartUpload"],
      "arn:aws:s3:::acme-plain/in/*",
    ),
  );
});

test("TLS 1.2 is required on the bucket and on its objects", () => {
  for (const [sid, condition] of Object.entries({
    TlsOnly: { Bool: { "aws:SecureTransport": "false" } },
    Tls12OrLater: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
  })) {
    expect(statements.get(sid)).toMatchObject({ Effect: "Deny", Principal: "*", Action: "s3:*", Condition: condition });
    expect(statements.get(sid)?.Resource).toEqual(expect.arrayContaining([bucket, `${bucket}/*`]));
  }
});

test("a PUT that names another encryption than the bucket's is denied, one that names none is not", () => {
  const deny = (Sid: string, Action: unknown, Condition: unknown) => ({
    Sid,
    Effect: "Deny",
    Principal: "*",
    Action,
    Resource: `${bucket}/*`,
    Condition,
  });
  const named = { "s3:x-amz-server-side-encryption": "false" };
  expect(statements.get("OnlyOwnEncryption")).toEqual(
    deny("OnlyOwnEncryption", ["s3:UpdateObjectEncryption", "s3:PutObject"], {
      Null: named,
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": key },
    }),
  );
  expect(statements.get("NoKeysOfCallers")).toEqual(
    deny("NoKeysOfCallers", "s3:PutObject", {
      Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" },
    }),
  );
});

test("a bucket without a key takes no other key either", () => {
  expect(policyOf("plain").get("OnlyOwnEncryption")?.Condition).toEqual({
    Null: { "s3:x-amz-server-side-encryption": "false" },
    StringNotEquals: { "s3:x-amz-server-side-encryption": "AES256" },
  });
});

test.each([
  ["OnlyReaders", denied.read, [admin, api, auditor]],
  ["OnlyReaders", denied.list, [admin, api, auditor]],
  ["OnlyWriters", denied.write, [admin, api]],
  ["OnlyAdmins", denied.change, [admin]],
])("%s: %s is denied to everybody but the listed and AWS services", (sid, actions, spared) => {
  const { Effect, Principal, Action, Condition } = statements.get(sid) ?? {};
  expect({ Effect, Principal }).toEqual({ Effect: "Deny", Principal: "*" });
  expect(Action).toEqual(expect.arrayContaining([...actions]));
  const { ArnNotLike } = Condition as { ArnNotLike: Record<string, string | string[]> };
  expect([ArnNotLike["aws:PrincipalArn"]].flat().sort()).toEqual([...spared].sort());
  expect(Condition).toMatchObject(noService);
});

test("each principal is held to its prefixes; who writes in one place may read in both", () => {
  expect(statements.get("ReadsOfApi")).toMatchObject({
    Effect: "Deny",
    NotResource: expect.arrayContaining([`${bucket}/in/*`, `${bucket}/out/*`]),
    Condition: { ArnEquals: { "aws:PrincipalArn": api } },
  });
  expect(statements.get("WritesOfApi")).toMatchObject({
    Effect: "Deny",
    NotResource: `${bucket}/out/*`,
    Condition: { ArnEquals: { "aws:PrincipalArn": api } },
  });
  expect(statements.get("ReadsOfAuditor")).toMatchObject({ NotResource: `${bucket}/*` });
});

test("objects are out of reach of other organisations", () => {
  expect(statements.get("OnlyOwnOrganisation")).toMatchObject({
    Effect: "Deny",
    Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, ...noService },
  });
});

test("grants are entries that secure_lambda takes, with prefixes, the account and the key through S3", () => {
  const here = { "aws:ResourceAccount": ["123456789012"] };
  const entry = (resource: string, ...actions: string[]) => ({
    arn: `${bucket}/${resource}`,
    actions,
    conditions: { StringEquals: here },
  });
  const listing = (prefix: string) => ({
    arn: bucket,
    actions: ["s3:ListBucket"],
    conditions: { StringEquals: here, StringLike: { "s3:prefix": [prefix] } },
  });
  const keyEntry = (...actions: string[]) => ({
    arn: key,
    actions,
    conditions: { StringEquals: { "kms:ViaService": ["s3.eu-west-1.amazonaws.com"] } },
  });
  expect(output("claims", "grants")).toEqual({
    read: {
      api: [entry("in/*", "s3:GetObject"), listing("in/*"), keyEntry("kms:Decrypt")],
      auditor: [entry("*", "s3:GetObject"), listing("*"), keyEntry("kms:Decrypt")],
    },
    write: {
      api: [entry("out/*", "s3:AbortMultipartUpload", "s3:PutObject"), keyEntry("kms:Decrypt", "kms:GenerateDataKey")],
    },
  });
});

test("the key admits services that deliver and principals of other accounts, through S3", () => {
  const statement = (principal: unknown, actions: unknown, condition: unknown) => ({
    Effect: "Allow",
    Action: actions,
    Resource: "*",
    Principal: principal,
    Condition: condition,
  });
  const use = ["kms:GenerateDataKey", "kms:Decrypt"];
  expect(JSON.parse(String(output("claims", "key_policy_json"))).Statement).toEqual([
    statement({ Service: "config.amazonaws.com" }, use, source.config),
    statement({ Service: "delivery.logs.amazonaws.com" }, use, source.flowLogs),
    statement({ Service: "cloudtrail.amazonaws.com" }, use, source.trail),
    statement({ AWS: auditor }, "kms:Decrypt", { StringEquals: viaS3 }),
  ]);
});

test("names and ARNs are known before anything exists", () => {
  expect(output("claims", "arn")).toBe(bucket);
  expect(output("claims", "name")).toBe("acme-claims");
  expect(output("claims", "manifest")).toMatchObject({
    kind: "secure_bucket",
    name: "acme-claims",
    sensitivity: "medium",
    tier: null,
    entry_points: expect.arrayContaining([expect.objectContaining({ service: "cloudtrail.amazonaws.com" })]),
    emits: [],
    consumes: [],
  });
  expect(output("plain", "manifest")).toMatchObject({ emits: ["aws.s3"] });
});

/** The only resource of a type in a call. */
function planOf(call: string, type: string, index = "") {
  return planned.resources.get(`module.${call}.aws_s3_bucket${type}.this${index}`);
}

test("what is no input is on: versions, walls, ownership, encryption, clean-up", () => {
  for (const call of ["claims", "plain"]) {
    expect(planOf(call, "_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(planOf(call, "_ownership_controls")).toMatchObject({ rule: [{ object_ownership: "BucketOwnerEnforced" }] });
    expect(planOf(call, "_versioning")).toMatchObject({ versioning_configuration: [{ status: "Enabled" }] });
    expect(planOf(call, "_lifecycle_configuration")?.rule).toContainEqual(
      expect.objectContaining({
        status: "Enabled",
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        noncurrent_version_expiration: [expect.objectContaining({ noncurrent_days: 90 })],
      }),
    );
  }
  const encryption = (call: string) => planOf(call, "_server_side_encryption_configuration")?.rule;
  expect(encryption("claims")).toEqual([
    {
      bucket_key_enabled: true,
      apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms", kms_master_key_id: key }],
    },
  ]);
  expect(encryption("plain")).toMatchObject([
    { bucket_key_enabled: false, apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] },
  ]);
});

test("what is an input is there when asked for, and only then", () => {
  expect(planOf("plain", "", "")).toMatchObject({
    force_destroy: false,
    tags: { team: "claims", sensitivity: "low" },
  });
  expect(planOf("plain", "_logging", "[0]")).toMatchObject({ target_bucket: "acme-logs", target_prefix: "plain/" });
  expect(planOf("plain", "_notification", "[0]")).toMatchObject({ eventbridge: true });
  expect(planOf("plain", "_object_lock_configuration", "[0]")).toMatchObject({
    rule: [{ default_retention: [{ mode: "COMPLIANCE", days: 7 }] }],
  });
  expect(planOf("plain", "_lifecycle_configuration")?.rule).toContainEqual(
    expect.objectContaining({ id: "expire", expiration: [expect.objectContaining({ days: 30 })] }),
  );
  for (const type of ["_logging", "_notification", "_object_lock_configuration"]) {
    expect(planOf("claims", type, "[0]")).toBeUndefined();
  }
});
