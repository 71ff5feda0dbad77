import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { type DynamicBlock, dynamic, type HclExpression, hcl, type ModuleStack, pascalCase } from "../../src/authoring";
import { granted } from "./actions";
import type { Names } from "./names";

type Stack = ModuleStack<"readers" | "writers" | "service_writers">;

/**
 * What services ask of the bucket before they deliver: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html,
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html and
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
const asked = {
  "cloudtrail.amazonaws.com": ["s3:GetBucketAcl"],
  "config.amazonaws.com": ["s3:GetBucketAcl", "s3:ListBucket"],
  "delivery.logs.amazonaws.com": ["s3:GetBucketAcl", "s3:ListBucket"],
};

/**
 * Both the source and its account. Of the two, CloudTrail's documentation promises the first only and AWS Config's the
 * second only; the other is then checked where it is sent.
 */
const fromItsSource = [
  {
    test: hcl`service.value.service == "config.amazonaws.com" ? "ArnLikeIfExists" : "ArnLike"`,
    variable: "aws:SourceArn",
    values: [hcl`service.value.source_arn`],
  },
  {
    test: hcl`service.value.service == "cloudtrail.amazonaws.com" ? "StringEqualsIfExists" : "StringEquals"`,
    variable: "aws:SourceAccount",
    values: [hcl`service.value.source_account`],
  },
];
const thisService = [{ type: "Service", identifiers: [hcl`service.value.service`] }];
const thisPrincipal = [{ type: "AWS", identifiers: [hcl`principal.value.principal_arn`] }];

export function allowServices(m: Stack, { bucketArn }: Names): DynamicBlock[] {
  const { service_writers } = m.in;
  const checks = m.local("bucket_checks", asked, { note: "What services ask of the bucket before they deliver." });
  const content = { effect: "Allow", principals: thisService, condition: fromItsSource };
  return [
    {
      forEach: service_writers,
      iterator: "service",
      content: {
        sid: `Delivery${pascalCase("service.key")}`,
        ...content,
        actions: ["s3:PutObject"],
        resources: [hcl`"${bucketArn}/\${service.value.prefix}*"`],
      },
    },
    {
      forEach: hcl`{ for key, writer in ${service_writers} : key => writer if contains(keys(${checks}), writer.service) }`,
      iterator: "service",
      content: {
        sid: `DeliveryAsks${pascalCase("service.key")}`,
        ...content,
        actions: hcl`${checks}[service.value.service]`,
        resources: [bucketArn],
      },
    },
  ];
}

/** Those of readers or writers whose account is not this one. */
function abroad(principals: HclExpression): HclExpression {
  return hcl`{ for key, entry in ${principals} : key => entry if entry.account_id != null }`;
}

/** Principals of other accounts need an Allow here besides the one in their own policies; it says what their grants say. */
export function allowAccounts(m: Stack, { bucketArn }: Names): DynamicBlock[] {
  const within = hcl`[for prefix in principal.value.prefixes : "${bucketArn}/\${prefix}*"]`;
  const listed = hcl`[for prefix in principal.value.prefixes : "\${prefix}*"]`;
  const kinds = [
    { sid: "ReaderAbroad", list: m.in.readers, actions: granted.read, resources: within },
    {
      sid: "ListerAbroad",
      list: m.in.readers,
      actions: granted.list,
      resources: [bucketArn],
      condition: [{ test: "StringLike", variable: "s3:prefix", values: listed }],
    },
    { sid: "WriterAbroad", list: m.in.writers, actions: granted.write, resources: within },
  ];
  return kinds.map(({ sid, list, ...statement }) => ({
    forEach: abroad(list),
    iterator: "principal",
    content: { sid: `${sid}${pascalCase("principal.key")}`, effect: "Allow", principals: thisPrincipal, ...statement },
  }));
}

/**
 * What the key's own policy must allow: services that deliver here, and readers and writers of other accounts through S3.
 * Those of this account use the key with their own rights. No Sid: the statements of several modules are merged into one
 * key policy.
 */
export function keyPolicy(m: Stack, { viaS3 }: Names): DataAwsIamPolicyDocument {
  const throughS3 = [{ test: "StringEquals", variable: "kms:ViaService", values: [viaS3] }];
  const kinds = [
    { list: m.in.readers, actions: granted.readKey },
    { list: m.in.writers, actions: granted.writeKey },
  ];
  const accounts = kinds.map(({ list, actions }) => ({
    forEach: abroad(list),
    iterator: "principal",
    content: { effect: "Allow", actions, resources: ["*"], principals: thisPrincipal, condition: throughS3 },
  }));
  const services = {
    forEach: m.in.service_writers,
    iterator: "service",
    content: {
      effect: "Allow",
      actions: granted.writeKey,
      resources: ["*"],
      principals: thisService,
      condition: fromItsSource,
    },
  };
  const document = dynamic(new DataAwsIamPolicyDocument(m, "document.key", {}), "statement", services, ...accounts);
  return m.place(document, {
    note: 'Statements for the policy of the caller\'s key; in a key policy "*" is the key itself.',
  });
}
