import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { DataAwsPartition } from "@cdktf/provider-aws/lib/data-aws-partition";
import { DataAwsRegion } from "@cdktf/provider-aws/lib/data-aws-region";
import { type HclExpression, hcl, type ModuleStack } from "../../src/authoring";

/** Names and ARNs that are known before anything exists, because AWS makes them predictable. */
export interface Names {
  readonly partition: HclExpression;
  readonly region: HclExpression;
  readonly accountId: HclExpression;
  readonly callerArn: HclExpression;
  readonly busArn: HclExpression;
  readonly archiveArn: HclExpression;
  /** Prefix of the ARN of each rule; the rule's name follows. */
  readonly ruleArnPrefix: HclExpression;
  /** Prefix of the ARN of each dead-letter queue; `<rule>-<target>-dead-letters` or `bus-dead-letters` follows. */
  readonly queueArnPrefix: HclExpression;
}

/** ARNs from names, so that policies are readable in the plan of a new stack, and a target may be a publisher too. */
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
    callerArn: m.local("caller_arn", caller.arn),
    busArn: m.local("bus_arn", arn("events", hcl`"event-bus/${m.in.name}"`)),
    archiveArn: m.local("archive_arn", arn("events", hcl`"archive/${m.in.name}"`)),
    ruleArnPrefix: m.local("rule_arn_prefix", arn("events", hcl`"rule/${m.in.name}/"`)),
    queueArnPrefix: m.local("queue_arn_prefix", arn("sqs", hcl`"${m.in.name}-"`)),
  };
}
