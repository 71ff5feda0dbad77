import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { type DynamicBlock, dynamic, type HclExpression, hcl, type ModuleStack, pascalCase } from "../../src/authoring";
import { denied } from "./actions";
import { allowAccounts, allowServices } from "./allows";
import type { Names } from "./names";

type Stack = ModuleStack<"kms" | "readers" | "writers" | "service_writers" | "admin_principal_arns" | "org_id">;

const anybody = { type: "*", identifiers: ["*"] };
/** Absent where nobody is signed in, and then nobody is a service. */
const noService = { test: "BoolIfExists", variable: "aws:PrincipalIsAWSService", values: ["false"] };

/**
 * Denies first. For principals of this account everything is a Deny: an Allow here would suffice by itself, and make a
 * function's `allowed_resources = []` a lie. Allows are for other accounts and for services.
 */
export function bucketPolicy(m: Stack, names: Names): DataAwsIamPolicyDocument {
  const { bucketArn } = names;
  const objects = hcl`"${bucketArn}/*"`;
  const readable = listReadable(m);
  const document = new DataAwsIamPolicyDocument(m, "document.bucket", {
    statement: [
      ...tlsDenies([bucketArn, objects]),
      ...encryptionDenies(m, objects),
      ...denyByDefault(m, { bucketArn, objects, readable }),
    ],
  });
  dynamic(
    document,
    "statement",
    ...outsidePrefixes(m, { bucketArn, readable }),
    otherOrganisations(m, objects),
    ...allowAccounts(m, names),
    ...allowServices(m, names),
  );
  return m.place(document, { note: "The bucket policy, Denies first." });
}

interface Condition {
  readonly test: string;
  readonly variable: string;
  readonly values: string[];
}

/** What a Deny for everybody is about. */
interface Denied {
  readonly actions: readonly string[];
  readonly resources: readonly HclExpression[];
  readonly condition: Condition[];
}

function deny(sid: string, { actions, resources, condition }: Denied) {
  return {
    sid,
    effect: "Deny",
    actions: [...actions],
    resources: resources.map((resource) => resource.string),
    principals: [anybody],
    condition,
  };
}

function tlsDenies(resources: readonly HclExpression[]) {
  const unless = (test: string, variable: string, value: string) => ({
    actions: ["s3:*"],
    resources,
    condition: [{ test, variable, values: [value] }],
  });
  return [
    deny("TlsOnly", unless("Bool", "aws:SecureTransport", "false")),
    deny("Tls12OrLater", unless("NumericLessThan", "s3:TlsVersion", "1.2")),
  ];
}

/**
 * Nobody encrypts with what the owner cannot decrypt: neither with a key of his own (SSE-C), nor with another KMS key. A
 * PUT without headers passes, since the bucket's default is right; one that names another encryption does not.
 */
function encryptionDenies(m: Stack, objects: HclExpression) {
  const header = "s3:x-amz-server-side-encryption";
  const own = m.local(
    "own_encryption",
    hcl`${m.in.kms} == null ? { header = ${header}, value = "AES256" } : { header = "${header}-aws-kms-key-id", value = ${m.in.kms}.key_arn }`,
    { note: "What a PUT that names its encryption must name." },
  );
  return [
    deny("NoKeysOfCallers", {
      actions: ["s3:PutObject"],
      resources: [objects],
      condition: [{ test: "Null", variable: `${header}-customer-algorithm`, values: ["false"] }],
    }),
    deny("OnlyOwnEncryption", {
      actions: ["s3:PutObject", "s3:UpdateObjectEncryption"],
      resources: [objects],
      condition: [
        { test: "Null", variable: header, values: ["false"] },
        { test: "StringNotEquals", variable: hcl`${own}.header`.string, values: [hcl`${own}.value`.string] },
      ],
    }),
  ];
}

interface Listed {
  readonly bucketArn: HclExpression;
  readonly objects: HclExpression;
  readonly readable: HclExpression;
}

/** Whatever the caller's own policies say: reads unless reader or writer, writes unless writer, changes unless admin. */
function denyByDefault(m: Stack, { bucketArn, objects, readable }: Listed) {
  const { writers, admin_principal_arns } = m.in;
  const mayRead = m.local("reader_arns", hcl`concat(${admin_principal_arns}, values(${readable})[*].principal_arn)`, {
    note: "Whoever the Denies spare: admins, and the listed principals.",
  });
  const mayWrite = m.local("writer_arns", hcl`concat(${admin_principal_arns}, values(${writers})[*].principal_arn)`);
  const both = [bucketArn, objects];
  const unless = (arns: HclExpression) => [
    { test: "ArnNotLike", variable: "aws:PrincipalArn", values: arns.strings },
    noService,
  ];
  return [
    deny("OnlyReaders", { actions: [...denied.list, ...denied.read], resources: both, condition: unless(mayRead) }),
    deny("OnlyWriters", { actions: denied.write, resources: [objects], condition: unless(mayWrite) }),
    deny("OnlyAdmins", { actions: denied.change, resources: both, condition: unless(admin_principal_arns) }),
  ];
}

/** Whoever reads and writes, under one key of both inputs, may read in both places. */
function listReadable(m: Stack): HclExpression {
  const { readers, writers } = m.in;
  return m.local(
    "readable",
    hcl`{
    for key, entry in merge(${readers}, ${writers}) : key => {
      principal_arn = entry.principal_arn
      prefixes = distinct(concat(try(${readers}[key].prefixes, []), try(${writers}[key].prefixes, [])))
    }
  }`,
    { note: "Where each principal may read; the same key in readers and writers is the same principal." },
  );
}

/** For each listed principal, objects outside its prefixes. */
function outsidePrefixes(m: Stack, { bucketArn, readable }: Omit<Listed, "objects">): DynamicBlock[] {
  const kinds = [
    { sid: "ReadsOf", forEach: readable, actions: denied.read },
    { sid: "WritesOf", forEach: m.in.writers, actions: denied.write },
  ];
  return kinds.map(({ sid, forEach, actions }) => ({
    forEach,
    iterator: "principal",
    content: {
      sid: `${sid}${pascalCase("principal.key")}`,
      effect: "Deny",
      actions,
      not_resources: hcl`[for prefix in principal.value.prefixes : "${bucketArn}/\${prefix}*"]`,
      principals: [anybody],
      condition: [{ test: "ArnEquals", variable: "aws:PrincipalArn", values: [hcl`principal.value.principal_arn`] }],
    },
  }));
}

function otherOrganisations(m: Stack, objects: HclExpression): DynamicBlock {
  return {
    forEach: hcl`${m.in.org_id} == null ? [] : [${m.in.org_id}]`,
    iterator: "organisation",
    content: {
      sid: "OnlyOwnOrganisation",
      effect: "Deny",
      actions: [...denied.read, ...denied.write],
      resources: [objects],
      principals: [anybody],
      condition: [
        { test: "StringNotEquals", variable: "aws:PrincipalOrgID", values: [hcl`organisation.value`] },
        noService,
      ],
    },
  };
}
