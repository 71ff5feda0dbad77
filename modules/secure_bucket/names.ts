import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { type HclExpression, hcl, type ModuleStack } from "../../src/authoring";

/** Names and ARNs that are known before anything exists, because AWS makes them predictable. */
export interface Names {
  readonly accountId: HclExpression;
  readonly bucketArn: HclExpression;
  /** The service's name in `kms:ViaService`, e.g. `s3.eu-west-1.amazonaws.com`. */
  readonly viaS3: HclExpression;
}

export function predictNames(m: ModuleStack<"name">): Names {
  const partition = new DataAwsPartition(m, "partition.current");
  const region = new DataAwsRegion(m, "region.current");
  const caller = new DataAwsCallerIdentity(m, "caller.current");
  return {
    accountId: m.local("account_id", caller.accountId),
    bucketArn: m.local("bucket_arn", hcl`"arn:${partition.partition}:s3:::${m.in.name}"`),
    viaS3: m.local("via_s3", hcl`"s3.${region.id}.${partition.dnsSuffix}"`),
  };
}
