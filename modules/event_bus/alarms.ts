import type { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { forEach, type HclExpression, hcl, type ModuleStack, onlyIf } from "../../src/authoring";

interface Watched {
  readonly bus: CloudwatchEventBus;
  readonly busQueue: SqsQueue;
  readonly queue: SqsQueue;
  readonly targets: HclExpression;
  readonly tags: HclExpression;
}

type Stack = ModuleStack<"name" | "alarms" | "rules">;

/** Dead letters of each target and of the bus, and events that a rule could not even put there. */
export function putAlarms(m: Stack, { bus, busQueue, queue, targets, tags }: Watched): void {
  const wanted = hcl`${m.in.alarms} != null`;
  const ofBus = alarm(m, "bus_dead_letters", {
    alarmName: hcl`"${m.in.name}-bus-dead-letters"`.string,
    alarmDescription: hcl`"The bus ${m.in.name} could not encrypt or decrypt events."`.string,
    ...deadLetters(busQueue.name),
    tags: tags.stringMap,
  });
  const ofTarget = alarm(m, "dead_letters", {
    alarmName: hcl`"${m.in.name}-\${each.key}-dead-letters"`.string,
    alarmDescription: hcl`"\${each.value.arn} did not take events of the rule \${each.value.rule}."`.string,
    ...deadLetters(hcl`${queue}[each.key].name`.string),
    tags: tags.stringMap,
  });
  const ofRule = alarm(m, "lost_events", {
    alarmName: hcl`"${m.in.name}-\${each.key}-lost-events"`.string,
    alarmDescription: hcl`"The rule \${each.key} lost events: their dead letters could not be sent."`.string,
    namespace: "AWS/Events",
    metricName: "InvocationsFailedToBeSentToDlq",
    dimensions: { EventBusName: bus.name, RuleName: "${each.key}" },
    statistic: "Sum",
    tags: tags.stringMap,
  });
  m.place(onlyIf(wanted, ofBus), {
    note: "Alarms: dead letters, and events that were lost because even these could not be sent.",
  });
  forEach(hcl`{ for key, target in ${targets} : key => target if ${wanted} }`, ofTarget);
  forEach(hcl`toset([for rule in keys(${m.in.rules}) : rule if ${wanted}])`, ofRule);
}

function deadLetters(queueName: string) {
  return {
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queueName },
    statistic: "Maximum",
  };
}

/** Any event at all is too many. */
function alarm(
  m: Stack,
  id: string,
  config: Omit<CloudwatchMetricAlarmConfig, "comparisonOperator" | "evaluationPeriods">,
): CloudwatchMetricAlarm {
  return new CloudwatchMetricAlarm(m, `alarm.${id}`, {
    ...config,
    period: 60,
    evaluationPeriods: 1,
    threshold: 0,
    comparisonOperator: "GreaterThanThreshold",
    treatMissingData: "notBreaching",
    alarmActions: [hcl`${m.in.alarms}.topic_arn`.string],
  });
}
