import { type Planned, planCalls } from "../../test/modules/plan-calls";

/** Who may do what with the bucket, read from the policy text in the plan of a stack that was never applied. */
const key = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000001";
const [admin, api, auditor] = [
  "arn:aws:iam::123456789012:role/deploy",
  "arn:aws:iam::123456789012:role/api",
  "arn:aws:iam::210987654321:role/auditor",
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
  }
}

output "grants" {
  value = module.claims.grants
}
`;

type Statement = Readonly<Record<string, unknown>>;

let planned: Planned;
let statements: Map<string, Statement>;

beforeAll(async () => {
  planned = await planCalls(__dirname, calls);
  const { policy } = planned.resources.get("module.claims.aws_s3_bucket_policy.this") ?? {};
  const list = JSON.parse(String(policy)).Statement as Statement[];
  statements = new Map(list.map((statement) => [String(statement.Sid), statement]));
});

const bucket = "arn:aws:s3:::acme-claims";
const noService = { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } };

test("every Allow is for another account or for a service", () => {
  const allows = [...statements.values()].filter(({ Effect }) => Effect === "Allow");
  expect(allows.map(({ Sid, Principal }) => [Sid, Principal])).toEqual([
    ["ReaderAbroadAuditor", { AWS: auditor }],
    ["ListerAbroadAuditor", { AWS: auditor }],
    ["DeliveryTrail", { Service: "cloudtrail.amazonaws.com" }],
    ["DeliveryAsksTrail", { Service: "cloudtrail.amazonaws.com" }],
  ]);
});

test("a service delivers for its one source, under its prefix", () => {
  expect(statements.get("DeliveryTrail")).toMatchObject({
    Action: "s3:PutObject",
    Resource: `${bucket}/trail/*`,
    Condition: {
      ArnEquals: { "aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:123456789012:trail/t" },
      StringEquals: { "aws:SourceAccount": "123456789012" },
    },
  });
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

test("a PUT that names a wrong key is denied, one that names none is not", () => {
  expect(statements.get("OnlyThisKey")).toMatchObject({
    Effect: "Deny",
    Action: "s3:PutObject",
    Condition: {
      Null: { "s3:x-amz-server-side-encryption": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": key },
    },
  });
  expect(statements.get("NoKeysOfCallers")).toMatchObject({
    Effect: "Deny",
    Condition: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
  });
});

test.each([
  ["OnlyReaders", "s3:GetObject", [admin, api, auditor]],
  ["OnlyReaders", "s3:ListBucket", [admin, api, auditor]],
  ["OnlyWriters", "s3:PutObject", [admin, api]],
  ["OnlyWriters", "s3:DeleteObjectVersion", [admin, api]],
  ["OnlyAdminsChange", "s3:PutBucketPolicy", [admin]],
])("%s: %s is denied to everybody but the listed and AWS services", (sid, action, spared) => {
  const { Effect, Principal, Action, Condition } = statements.get(sid) ?? {};
  expect({ Effect, Principal }).toEqual({ Effect: "Deny", Principal: "*" });
  expect(Action).toContain(action);
  const { ArnNotLike } = Condition as { ArnNotLike: Record<string, string | string[]> };
  expect([ArnNotLike["aws:PrincipalArn"]].flat().sort()).toEqual([...spared].sort());
  expect(Condition).toMatchObject(noService);
});

test("reading the configuration is never denied: whoever plans must refresh", () => {
  const denied = [...statements.values()].filter(({ Effect, Sid }) => Effect === "Deny" && !/^Tls/.test(String(Sid)));
  const actions = denied.flatMap(({ Action }) => Action as string | string[]);
  expect(
    actions.filter((action) => /^s3:Get(Bucket|Encryption|Lifecycle|Accelerate|Replication)/.test(action)),
  ).toEqual([]);
});

test("each principal is held to its prefixes; who writes in one place may read in both", () => {
  expect(statements.get("ReadsOfApi")).toMatchObject({
    Effect: "Deny",
    NotResource: expect.arrayContaining([`${bucket}/in/*`, `${bucket}/out/*`]),
    Condition: { ArnEquals: { "aws:PrincipalArn": api } },
  });
  expect(statements.get("WritesOfApi")).toMatchObject({ NotResource: `${bucket}/out/*` });
  expect(statements.get("ReadsOfAuditor")).toMatchObject({ NotResource: `${bucket}/*` });
});

test("objects are out of reach of other organisations", () => {
  expect(statements.get("OnlyOwnOrganisation")).toMatchObject({
    Effect: "Deny",
    Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, ...noService },
  });
});

test("grants are entries that secure_lambda takes, with prefixes and the key through S3", () => {
  const viaS3 = { StringEquals: { "kms:ViaService": ["s3.eu-west-1.amazonaws.com"] } };
  expect(planned.outputs.grants).toEqual({
    read: {
      api: [
        { arn: `${bucket}/in/*`, actions: ["s3:GetObject"], conditions: {} },
        { arn: bucket, actions: ["s3:ListBucket"], conditions: { StringLike: { "s3:prefix": ["in/*"] } } },
        { arn: key, actions: ["kms:Decrypt"], conditions: viaS3 },
      ],
      auditor: expect.any(Array),
    },
    write: {
      api: [
        { arn: `${bucket}/out/*`, actions: ["s3:AbortMultipartUpload", "s3:PutObject"], conditions: {} },
        { arn: key, actions: ["kms:Decrypt", "kms:GenerateDataKey"], conditions: viaS3 },
      ],
    },
  });
});
