import { type HclExpression, hcl, type ModuleStack } from "../../src/authoring";
import { granted } from "./actions";
import type { Names } from "./names";

/**
 * Ready-made `allowed_resources` entries for each reader and writer: its prefixes, and the key through S3. They name this
 * bucket's account, so that they hold for readers and writers of other accounts too.
 */
export function grants(m: ModuleStack<"readers" | "writers" | "kms">, names: Names): HclExpression {
  const { bucketArn, accountId, viaS3 } = names;
  const here = hcl`{ "aws:ResourceAccount" = [${accountId}] }`;
  const objects = (actions: readonly string[]) =>
    hcl`[for prefix in entry.prefixes : { arn = "${bucketArn}/\${prefix}*", actions = ${actions}, conditions = { StringEquals = ${here} } }]`;
  const listing = hcl`[{ arn = ${bucketArn}, actions = ${granted.list}, conditions = { StringEquals = ${here}, StringLike = { "s3:prefix" = [for prefix in entry.prefixes : "\${prefix}*"] } } }]`;
  const key = (actions: readonly string[]) =>
    hcl`${m.in.kms} == null ? [] : [{ arn = ${m.in.kms}.key_arn, actions = ${actions}, conditions = { StringEquals = { "kms:ViaService" = [${viaS3}] } } }]`;
  const read = hcl`concat(${objects(granted.read)}, ${listing}, ${key(granted.readKey)})`;
  const write = hcl`concat(${objects(granted.write)}, ${key(granted.writeKey)})`;
  return m.local("grants", {
    read: hcl`{ for key, entry in ${m.in.readers} : key => ${read} }`,
    write: hcl`{ for key, entry in ${m.in.writers} : key => ${write} }`,
  });
}
