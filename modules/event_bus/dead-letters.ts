import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { forEach, type HclExpression, hcl, type ModuleStack } from "../../src/authoring";
import type { Names } from "./names";

/** SQS keeps a message for at most 14 days. */
const deadLetterSeconds = 14 * 24 * 60 * 60;

type Stack = ModuleStack<"name" | "kms">;

/** The bus's own: takes events that it cannot encrypt or decrypt, when its key is disabled, say. */
export function putBusDeadLetters(m: Stack, { busArn, queueArnPrefix }: Names, tags: HclExpression): SqsQueue {
  const queue = deadLetters(m, { id: "bus_dead_letters", name: hcl`"${m.in.name}-bus-dead-letters"`, tags });
  const document = admit(m, {
    id: "bus_dead_letters",
    queueArn: hcl`"${queueArnPrefix}bus-dead-letters"`,
    sourceArn: busArn,
  });
  new SqsQueuePolicy(m, "queue_policy.bus_dead_letters", { queueUrl: queue.id, policy: document.json });
  return m.place(queue, { note: "Dead letters of the bus: events that it cannot encrypt or decrypt." });
}

/** A queue for each target, so that what one target failed on does not hide what another did. */
export function putTargetDeadLetters(
  m: Stack,
  targets: HclExpression,
  { ruleArnPrefix, queueArnPrefix, tags }: Names & { readonly tags: HclExpression },
): SqsQueue {
  const queue = deadLetters(m, { id: "dead_letters", name: hcl`"${m.in.name}-\${each.key}-dead-letters"`, tags });
  const document = admit(m, {
    id: "dead_letters",
    queueArn: hcl`"${queueArnPrefix}\${each.key}-dead-letters"`,
    sourceArn: hcl`"${ruleArnPrefix}\${each.value.rule}"`,
  });
  const policy = new SqsQueuePolicy(m, "queue_policy.dead_letters", {
    queueUrl: hcl`${queue}[each.key].id`.string,
    policy: hcl`${document}[each.key].json`.string,
  });
  for (const repeated of [queue, document, policy]) forEach(targets, repeated);
  return m.place(queue, { note: "Dead letters of each target: what it did not take." });
}

function deadLetters(
  m: Stack,
  { id, name, tags }: { readonly id: string; readonly name: HclExpression; readonly tags: HclExpression },
): SqsQueue {
  return new SqsQueue(m, `queue.${id}`, {
    name: name.string,
    messageRetentionSeconds: deadLetterSeconds,
    kmsMasterKeyId: hcl`${m.in.kms} == null ? null : ${m.in.kms}.key_arn`.string,
    sqsManagedSseEnabled: hcl`${m.in.kms} == null ? true : null`,
    tags: tags.stringMap,
  });
}

/** EventBridge may send, from this one rule or bus only; the ARN of the source holds its account. */
function admit(
  m: Stack,
  {
    id,
    queueArn,
    sourceArn,
  }: { readonly id: string; readonly queueArn: HclExpression; readonly sourceArn: HclExpression },
): DataAwsIamPolicyDocument {
  return new DataAwsIamPolicyDocument(m, `document.${id}`, {
    statement: [
      {
        sid: "EventBridgeOnly",
        effect: "Allow",
        actions: ["sqs:SendMessage"],
        resources: [queueArn.string],
        principals: [{ type: "Service", identifiers: ["events.amazonaws.com"] }],
        condition: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [sourceArn.string] }],
      },
    ],
  });
}
