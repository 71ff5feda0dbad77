import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { dynamic, type HclExpression, hcl, type ModuleStack } from "../../src/authoring";
import type { Names } from "./names";

/** Ready-made `allowed_resources` entries for each reader and writer: its prefixes, and the key through S3. */
export function grants(m: ModuleStack<"readers" | "writers" | "kms">, { bucketArn, viaS3 }: Names): HclExpression {
  const objects = (actions: readonly string[]) =>
    hcl`[for prefix in entry.prefixes : { arn = "${bucketArn}/\${prefix}*", actions = ${actions}, conditions = {} }]`;
  const key = (actions: readonly string[]) =>
    hcl`${m.in.kms} == null ? [] : [{ arn = ${m.in.kms}.key_arn, actions = ${actions}, conditions = { StringEquals = { "kms:ViaService" = [${viaS3}] } } }]`;
  const listing = hcl`[{ arn = ${bucketArn}, actions = ["s3:ListBucket"], conditions = { StringLike = { "s3:prefix" = [for prefix in entry.prefixes : "\${prefix}*"] } } }]`;
  const read = hcl`concat(${objects(["s3:GetObject"])}, ${listing}, ${key(["kms:Decrypt"])})`;
  const write = hcl`concat(${objects(["s3:AbortMultipartUpload", "s3:PutObject"])}, ${key(["kms:Decrypt", "kms:GenerateDataKey"])})`;
  return m.local("grants", {
    read: hcl`{ for key, entry in ${m.in.readers} : key => ${read} }`,
    write: hcl`{ for key, entry in ${m.in.writers} : key => ${write} }`,
  });
}

/**
 * What the key's own policy must allow, made from names only: the services that deliver here. Readers and writers use the
 * key with their own rights, through S3. No Sid: the statements of several modules are merged into one key policy.
 */
export function keyPolicy(m: ModuleStack<"service_writers">): DataAwsIamPolicyDocument {
  const document = dynamic(new DataAwsIamPolicyDocument(m, "document.key", {}), "statement", {
    forEach: m.in.service_writers,
    iterator: "service",
    content: {
      effect: "Allow",
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      principals: [{ type: "Service", identifiers: [hcl`service.value.service`] }],
      condition: [
        { test: "ArnEquals", variable: "aws:SourceArn", values: [hcl`service.value.source_arn`] },
        { test: "StringEquals", variable: "aws:SourceAccount", values: [hcl`service.value.source_account`] },
      ],
    },
  });
  return m.place(document, {
    note: 'Statements for the policy of the caller\'s key; in a key policy "*" is the key itself.',
  });
}
