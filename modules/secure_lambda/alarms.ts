import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { type HclExpression, hcl, type ModuleStack, onlyIf } from "../../src/authoring";

interface Watched {
  readonly lambda: LambdaFunction;
  readonly logs: CloudwatchLogGroup;
  readonly deadLetters: SqsQueue;
  readonly tags: HclExpression;
}

interface Alarm {
  readonly id: string;
  readonly what: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions?: { readonly [name: string]: string };
  readonly statistic: "Sum" | "Maximum";
}

/** Namespace of the metric that counts refusals in the function's own log. */
const refusalNamespace = "Paved/Lambda";

/** Four alarms when there is a topic to send them to: errors, throttles, refusals by IAM, dead letters. */
export function putAlarms(m: ModuleStack<"name" | "alarms">, { lambda, logs, deadLetters, tags }: Watched): void {
  const ofFunction = { FunctionName: lambda.functionName };
  const metric = hcl`"${m.in.name}-access-denied"`.string;
  const filter = new CloudwatchLogMetricFilter(m, "filter.access_denied", {
    name: metric,
    logGroupName: logs.name,
    pattern: '?AccessDenied ?"is not authorized to perform"',
    metricTransformation: { namespace: refusalNamespace, name: metric, value: "1" },
  });
  m.place(onlyIf(hcl`${m.in.alarms} != null`, filter), {
    note: "Alarms, among them one on refusals by IAM in the function's own log: a bug, or somebody trying doors.",
  });
  const alarms: Alarm[] = [
    {
      id: "errors",
      what: "failed",
      namespace: "AWS/Lambda",
      metric: "Errors",
      dimensions: ofFunction,
      statistic: "Sum",
    },
    {
      id: "throttles",
      what: "was throttled",
      namespace: "AWS/Lambda",
      metric: "Throttles",
      dimensions: ofFunction,
      statistic: "Sum",
    },
    { id: "access_denied", what: "was refused by IAM", namespace: refusalNamespace, metric, statistic: "Sum" },
    {
      id: "dead_letters",
      what: "has dead letters",
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: deadLetters.name },
      statistic: "Maximum",
    },
  ];
  for (const alarm of alarms) putAlarm(m, alarm, tags);
}

function putAlarm(m: ModuleStack<"name" | "alarms">, alarm: Alarm, tags: HclExpression): void {
  const resource = new CloudwatchMetricAlarm(m, `alarm.${alarm.id}`, {
    alarmName: hcl`"${m.in.name}-${alarm.id.replace("_", "-")}"`.string,
    alarmDescription: hcl`"The function ${m.in.name} ${alarm.what}."`.string,
    namespace: alarm.namespace,
    metricName: alarm.metric,
    ...(alarm.dimensions === undefined ? {} : { dimensions: { ...alarm.dimensions } }),
    statistic: alarm.statistic,
    period: 60,
    evaluationPeriods: 1,
    threshold: 0,
    comparisonOperator: "GreaterThanThreshold",
    treatMissingData: "notBreaching",
    alarmActions: [hcl`${m.in.alarms}.topic_arn`.string],
    tags: tags.stringMap,
  });
  onlyIf(hcl`${m.in.alarms} != null`, resource);
}
