import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { type HclExpression, hcl, type ModuleStack } from "../../src/authoring";

/** Names and ARNs that are known before anything exists, because AWS makes them predictable. */
export interface Names {
  readonly partition: HclExpression;
  readonly region: HclExpression;
  readonly accountId: HclExpression;
  readonly dnsSuffix: HclExpression;
  readonly functionArn: HclExpression;
  readonly logGroupArn: HclExpression;
  readonly deadLetterArn: HclExpression;
  readonly roleArn: HclExpression;
}

/** ARNs from names: known before anything exists, so that policies are readable in the plan of a new stack. */
export function predictNames(m: ModuleStack<"name">): Names {
  const current = {
    partition: new DataAwsPartition(m, "partition.current"),
    region: new DataAwsRegion(m, "region.current"),
  };
  const caller = new DataAwsCallerIdentity(m, "caller.current");
  const partition = m.local("partition", current.partition.partition);
  const region = m.local("region", current.region.id);
  const accountId = m.local("account_id", caller.accountId);
  const arn = (service: string, resource: HclExpression) =>
    hcl`"arn:${partition}:${service}:${region}:${accountId}:${resource}"`;
  return {
    partition,
    region,
    accountId,
    dnsSuffix: m.local("dns_suffix", current.partition.dnsSuffix),
    functionArn: m.local("function_arn", arn("lambda", hcl`"function:${m.in.name}"`)),
    logGroupArn: m.local("log_group_arn", arn("logs", hcl`"log-group:/aws/lambda/${m.in.name}"`)),
    deadLetterArn: m.local("dead_letter_queue_arn", arn("sqs", hcl`"${m.in.name}-dead-letters"`)),
    roleArn: m.local("role_arn", hcl`"arn:${partition}:iam::${accountId}:role/${m.in.name}"`),
  };
}
