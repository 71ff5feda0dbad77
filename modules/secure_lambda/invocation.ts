import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias";
import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping";
import type { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { dynamic, forEach, type HclExpression, hcl, type ModuleStack, nested } from "../../src/authoring";

/** Everything invokes the alias: a rollback is one change of its version, and no permission is ever on `$LATEST`. */
export function putAlias(m: ModuleStack<never>, lambda: LambdaFunction): LambdaAlias {
  const alias = new LambdaAlias(m, "alias.live", {
    name: "live",
    description: "What callers invoke.",
    functionName: lambda.functionName,
    functionVersion: lambda.version,
  });
  return m.place(alias, { note: "Callers invoke the alias, never a version." });
}

/**
 * Services that may invoke. Only S3, SES and IoT ARNs leave the account open, so only there is it written down:
 * EventBridge cannot invoke a function whose permission names an account.
 */
export function putInvokers(m: ModuleStack<"invokers">, alias: LambdaAlias): void {
  const permission = new LambdaPermission(m, "permission.invoker", {
    statementId: "${each.key}",
    action: "lambda:InvokeFunction",
    functionName: alias.functionName,
    qualifier: alias.name,
    principal: "${each.value.service}",
    sourceArn: "${each.value.source_arn}",
    sourceAccount:
      hcl`contains(["s3", "ses", "iot"], split(".", each.value.service)[0]) ? each.value.source_account : null`.string,
  });
  m.place(forEach(m.in.invokers, permission), { note: "Services that may invoke it, each from one named source." });
}

interface Sources {
  readonly alias: LambdaAlias;
  readonly permissions: IamRolePolicy;
  readonly deadLetters: SqsQueue;
  readonly tags: HclExpression;
}

/** A stream's batch is tried this often, halved each time, before it goes to the dead letters: without a bound it blocks its shard for days. */
const streamAttempts = 3;

/** Queues and streams that Lambda polls. */
export function putEventSources(
  m: ModuleStack<"event_sources" | "max_concurrency" | "quarantine">,
  sources: Sources,
): void {
  const { alias, permissions, deadLetters, tags } = sources;
  const isStream = (then: HclExpression) => hcl`each.value.kind == "sqs" ? null : ${then}`;
  const mapping = new LambdaEventSourceMapping(m, "mapping.this", {
    functionName: alias.arn,
    eventSourceArn: "${each.value.arn}",
    enabled: hcl`!${m.in.quarantine}`,
    batchSize: hcl`each.value.batch_size`.number,
    maximumBatchingWindowInSeconds: hcl`each.value.kind == "sqs" && coalesce(each.value.batch_size, 1) > 10 ? 1 : null`
      .number,
    startingPosition: hcl`each.value.starting_position`.string,
    functionResponseTypes: ["ReportBatchItemFailures"],
    bisectBatchOnFunctionError: isStream(hcl`true`),
    maximumRetryAttempts: isStream(hcl`${streamAttempts}`).number,
    dependsOn: [permissions],
    tags: tags.stringMap,
  });
  forEach(m.in.event_sources, mapping);
  dynamic(mapping, "filter_criteria", {
    forEach: hcl`length(each.value.filter_patterns) == 0 ? [] : [each.value.filter_patterns]`,
    content: nested("filter", { forEach: hcl`filter_criteria.value`, content: { pattern: hcl`filter.value` } }),
  });
  mapping.addOverride("dynamic.scaling_config", [
    {
      for_each: hcl`each.value.kind == "sqs" && ${m.in.max_concurrency} != null ? [min(max(2, ${m.in.max_concurrency}), 1000)] : []`,
      content: { maximum_concurrency: hcl`scaling_config.value` },
    },
  ]);
  mapping.addOverride("dynamic.destination_config", [
    {
      for_each: hcl`each.value.kind == "sqs" ? [] : [${deadLetters.arn}]`,
      content: { on_failure: [{ destination_arn: hcl`destination_config.value` }] },
    },
  ]);
  m.place(mapping, {
    note: "Queues and streams that Lambda polls for it; only failed records of a batch are tried again.",
  });
}
