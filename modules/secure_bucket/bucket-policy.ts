import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { type DynamicBlock, dynamic, type HclExpression, hcl, type ModuleStack, pascalCase } from "../../src/authoring";
import type { Names } from "./names";

type Stack = ModuleStack<"kms" | "readers" | "writers" | "service_writers" | "admin_principal_arns" | "org_id">;

const anybody = { type: "*", identifiers: ["*"] };
/** Absent where nobody is signed in, and then nobody is a service. */
const noService = { test: "BoolIfExists", variable: "aws:PrincipalIsAWSService", values: ["false"] };

export const actions = {
  read: [
    "s3:GetObject",
    "s3:GetObjectAttributes",
    "s3:GetObjectTagging",
    "s3:GetObjectVersion",
    "s3:GetObjectVersionAttributes",
    "s3:GetObjectVersionTagging",
  ],
  list: ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:ListBucketVersions"],
  write: [
    "s3:AbortMultipartUpload",
    "s3:BypassGovernanceRetention",
    "s3:DeleteObject",
    "s3:DeleteObjectTagging",
    "s3:DeleteObjectVersion",
    "s3:DeleteObjectVersionTagging",
    "s3:PutObject",
    "s3:PutObjectLegalHold",
    "s3:PutObjectRetention",
    "s3:PutObjectTagging",
    "s3:PutObjectVersionTagging",
    "s3:RestoreObject",
  ],
  /** Changes of policy and configuration. Reading it is never denied: whoever plans must refresh. */
  change: [
    "s3:DeleteBucket",
    "s3:DeleteBucketPolicy",
    "s3:DeleteBucketWebsite",
    "s3:PutAccelerateConfiguration",
    "s3:PutAnalyticsConfiguration",
    "s3:PutBucketAcl",
    "s3:PutBucketCORS",
    "s3:PutBucketLogging",
    "s3:PutBucketNotification",
    "s3:PutBucketObjectLockConfiguration",
    "s3:PutBucketOwnershipControls",
    "s3:PutBucketPolicy",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutBucketRequestPayment",
    "s3:PutBucketTagging",
    "s3:PutBucketVersioning",
    "s3:PutBucketWebsite",
    "s3:PutEncryptionConfiguration",
    "s3:PutIntelligentTieringConfiguration",
    "s3:PutInventoryConfiguration",
    "s3:PutLifecycleConfiguration",
    "s3:PutMetricsConfiguration",
    "s3:PutReplicationConfiguration",
  ],
};

/**
 * Denies first. For principals of this account everything is a Deny: an Allow here would suffice by itself, and make a
 * function's `allowed_resources = []` a lie. Allows are for other accounts and for services.
 */
export function bucketPolicy(m: Stack, { bucketArn }: Names): DataAwsIamPolicyDocument {
  const objects = hcl`"${bucketArn}/*"`;
  const { readers, writers } = m.in;
  const readable = m.local(
    "readable",
    hcl`{
    for key in setunion(keys(${readers}), keys(${writers})) : key => {
      principal_arn = try(${writers}[key].principal_arn, ${readers}[key].principal_arn)
      prefixes = distinct(concat(try(${readers}[key].prefixes, []), try(${writers}[key].prefixes, [])))
    }
  }`,
    { note: "Where each principal may read; the same key in readers and writers is the same principal." },
  );
  const mayWrite = m.local(
    "writer_arns",
    hcl`concat(${m.in.admin_principal_arns}, values(${writers})[*].principal_arn)`,
    {
      note: "Whoever the Denies spare: admins, and the listed principals.",
    },
  );
  const mayRead = m.local(
    "reader_arns",
    hcl`concat(${m.in.admin_principal_arns}, values(${readable})[*].principal_arn)`,
  );
  const unless = (arns: HclExpression) => [
    { test: "ArnNotLike", variable: "aws:PrincipalArn", values: arns.strings },
    noService,
  ];
  const document = new DataAwsIamPolicyDocument(m, "document.bucket", {
    statement: [
      deny(
        "TlsOnly",
        ["s3:*"],
        [bucketArn, objects],
        [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      ),
      deny(
        "Tls12OrLater",
        ["s3:*"],
        [bucketArn, objects],
        [{ test: "NumericLessThan", variable: "s3:TlsVersion", values: ["1.2"] }],
      ),
      deny(
        "NoKeysOfCallers",
        ["s3:PutObject"],
        [objects],
        [{ test: "Null", variable: "s3:x-amz-server-side-encryption-customer-algorithm", values: ["false"] }],
      ),
      deny("OnlyReaders", [...actions.list, ...actions.read], [bucketArn, objects], unless(mayRead)),
      deny("OnlyWriters", actions.write, [objects], unless(mayWrite)),
      deny("OnlyAdminsChange", actions.change, [bucketArn], unless(m.in.admin_principal_arns)),
    ],
  });
  dynamic(
    document,
    "statement",
    wrongKey(m, objects),
    ...outsidePrefixes(m, bucketArn, readable),
    otherOrganisations(m, objects),
    ...allowAccounts(m, bucketArn),
    ...allowServices(m, bucketArn),
  );
  return m.place(document, { note: "The bucket policy, Denies first." });
}

type Condition = { readonly test: string; readonly variable: string; readonly values: string[] };

function deny(sid: string, denied: readonly string[], resources: readonly HclExpression[], condition: Condition[]) {
  return {
    sid,
    effect: "Deny",
    actions: [...denied],
    resources: resources.map((resource) => resource.string),
    principals: [anybody],
    condition,
  };
}

/** A PUT without headers passes, since the bucket's default is the key; AES256, bare aws:kms and other keys do not. */
function wrongKey(m: Stack, objects: HclExpression): DynamicBlock {
  return {
    forEach: hcl`${m.in.kms} == null ? [] : [${m.in.kms}]`,
    iterator: "kms",
    content: {
      sid: "OnlyThisKey",
      effect: "Deny",
      actions: ["s3:PutObject"],
      resources: [objects],
      principals: [anybody],
      condition: [
        { test: "Null", variable: "s3:x-amz-server-side-encryption", values: ["false"] },
        {
          test: "StringNotEquals",
          variable: "s3:x-amz-server-side-encryption-aws-kms-key-id",
          values: [hcl`kms.value.key_arn`],
        },
      ],
    },
  };
}

/** For each listed principal, objects outside its prefixes. Whoever reads and writes under one key may read in both places. */
function outsidePrefixes(m: Stack, bucketArn: HclExpression, readable: HclExpression): DynamicBlock[] {
  const kinds = [
    { sid: "ReadsOf", forEach: readable, denied: actions.read },
    { sid: "WritesOf", forEach: m.in.writers, denied: actions.write },
  ];
  return kinds.map(({ sid, forEach, denied }) => ({
    forEach,
    iterator: "principal",
    content: {
      sid: `${sid}${pascalCase("principal.key")}`,
      effect: "Deny",
      actions: denied,
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
      actions: [...actions.read, ...actions.write],
      resources: [objects],
      principals: [anybody],
      condition: [
        { test: "StringNotEquals", variable: "aws:PrincipalOrgID", values: [hcl`organisation.value`] },
        noService,
      ],
    },
  };
}

/** Principals of other accounts need an Allow here besides the one in their own policies. */
function allowAccounts(m: Stack, bucketArn: HclExpression): DynamicBlock[] {
  const foreign = (list: HclExpression) =>
    hcl`{ for key, entry in ${list} : key => entry if entry.account_id != null }`;
  const principals = [{ type: "AWS", identifiers: [hcl`principal.value.principal_arn`] }];
  const within = hcl`[for prefix in principal.value.prefixes : "${bucketArn}/\${prefix}*"]`;
  const kinds = [
    { sid: "ReaderAbroad", list: m.in.readers, allowed: ["s3:GetObject", "s3:GetObjectVersion"] },
    {
      sid: "WriterAbroad",
      list: m.in.writers,
      allowed: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
    },
  ];
  const objects = kinds.map(({ sid, list, allowed }) => ({
    forEach: foreign(list),
    iterator: "principal",
    content: {
      sid: `${sid}${pascalCase("principal.key")}`,
      effect: "Allow",
      actions: allowed,
      resources: within,
      principals,
    },
  }));
  const listing = {
    forEach: foreign(m.in.readers),
    iterator: "principal",
    content: {
      sid: `ListerAbroad${pascalCase("principal.key")}`,
      effect: "Allow",
      actions: ["s3:ListBucket"],
      resources: [bucketArn],
      principals,
      condition: [
        {
          test: "StringLike",
          variable: "s3:prefix",
          values: hcl`[for prefix in principal.value.prefixes : "\${prefix}*"]`,
        },
      ],
    },
  };
  return [...objects, listing];
}

/** Services that first ask for the bucket's ACL before they deliver. */
const askForAcl = ["cloudtrail.amazonaws.com", "config.amazonaws.com", "delivery.logs.amazonaws.com"];

function allowServices(m: Stack, bucketArn: HclExpression): DynamicBlock[] {
  const content = (sid: string, allowed: string, resource: HclExpression) => ({
    sid: `${sid}${pascalCase("service.key")}`,
    effect: "Allow",
    actions: [allowed],
    resources: [resource],
    principals: [{ type: "Service", identifiers: [hcl`service.value.service`] }],
    condition: [
      { test: "ArnEquals", variable: "aws:SourceArn", values: [hcl`service.value.source_arn`] },
      { test: "StringEquals", variable: "aws:SourceAccount", values: [hcl`service.value.source_account`] },
    ],
  });
  const { service_writers } = m.in;
  return [
    {
      forEach: service_writers,
      iterator: "service",
      content: content("Delivery", "s3:PutObject", hcl`"${bucketArn}/\${service.value.prefix}*"`),
    },
    {
      forEach: hcl`{ for key, writer in ${service_writers} : key => writer if contains(${askForAcl}, writer.service) }`,
      iterator: "service",
      content: content("DeliveryAsks", "s3:GetBucketAcl", bucketArn),
    },
  ];
}
