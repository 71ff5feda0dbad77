import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { dynamic, type HclExpression, hcl, type ModuleStack } from "../../src/authoring";

/** SQS keeps a message for at most 14 days. */
const deadLetterSeconds = 14 * 24 * 60 * 60;

/** The log group belongs to the module: the role may not create groups, so nothing is left behind and nothing is unencrypted. */
export function putLogs(
  m: ModuleStack<"name" | "kms" | "log_retention_days">,
  tags: HclExpression,
): CloudwatchLogGroup {
  const logs = new CloudwatchLogGroup(m, "logs.this", {
    name: hcl`"/aws/lambda/${m.in.name}"`.string,
    retentionInDays: m.in.log_retention_days.number,
    kmsKeyId: keyArn(m).string,
    tags: tags.stringMap,
  });
  return m.place(logs, { note: "Logs and dead letters." });
}

/** Takes asynchronous events that the function failed on, and failed batches of its streams. Never FIFO: Lambda cannot send to one. */
export function putDeadLetters(m: ModuleStack<"name" | "kms">, tags: HclExpression): SqsQueue {
  return new SqsQueue(m, "queue.dead_letters", {
    name: hcl`"${m.in.name}-dead-letters"`.string,
    messageRetentionSeconds: deadLetterSeconds,
    kmsMasterKeyId: keyArn(m).string,
    sqsManagedSseEnabled: hcl`${m.in.kms} == null ? true : null`,
    tags: tags.stringMap,
  });
}

interface Parts {
  readonly role: IamRole;
  readonly permissions: IamRolePolicy;
  readonly logs: CloudwatchLogGroup;
  readonly deadLetters: SqsQueue;
  readonly tags: HclExpression;
}

type FunctionStack = ModuleStack<
  | "name"
  | "description"
  | "code"
  | "limits"
  | "max_concurrency"
  | "environment"
  | "secrets"
  | "kms"
  | "vpc"
  | "log_level"
  | "quarantine"
>;

export function putFunction(m: FunctionStack, { role, permissions, logs, deadLetters, tags }: Parts): LambdaFunction {
  const { code, limits } = m.in;
  const environment = m.local(
    "environment",
    hcl`merge(
      ${m.in.environment},
      { for name, secret in ${m.in.secrets} : "\${name}_ARN" => secret.arn },
      { POWERTOOLS_SERVICE_NAME = ${m.in.name}, POWERTOOLS_LOG_LEVEL = ${m.in.log_level}, POWERTOOLS_LOGGER_LOG_EVENT = "false" },
    )`,
    { note: "Powertools names the service in every line and never logs the event." },
  );
  const lambda = new LambdaFunction(m, "function.this", {
    functionName: m.in.name.string,
    description: m.in.description.string,
    role: role.arn,
    packageType: hcl`${code}.image_uri == null ? "Zip" : "Image"`.string,
    runtime: hcl`${code}.runtime`.string,
    handler: hcl`${code}.handler`.string,
    architectures: [hcl`${code}.architecture`.string],
    layers: hcl`${code}.layers`.strings,
    filename: hcl`try(${code}.zip.filename, null)`.string,
    sourceCodeHash: hcl`try(${code}.zip.source_code_hash, null)`.string,
    s3Bucket: hcl`try(${code}.s3.bucket, null)`.string,
    s3Key: hcl`try(${code}.s3.key, null)`.string,
    s3ObjectVersion: hcl`try(${code}.s3.version, null)`.string,
    imageUri: hcl`${code}.image_uri`.string,
    publish: true,
    timeout: hcl`${limits}.timeout_seconds`.number,
    memorySize: hcl`${limits}.memory_mb`.number,
    ephemeralStorage: { size: hcl`${limits}.ephemeral_storage_mb`.number },
    reservedConcurrentExecutions: hcl`${m.in.quarantine} ? 0 : coalesce(${m.in.max_concurrency}, -1)`.number,
    kmsKeyArn: keyArn(m).string,
    environment: { variables: environment.stringMap },
    deadLetterConfig: { targetArn: deadLetters.arn },
    tracingConfig: { mode: "Active" },
    loggingConfig: {
      logFormat: "JSON",
      logGroup: logs.name,
      applicationLogLevel: m.in.log_level.string,
      systemLogLevel:
        hcl`contains(["TRACE", "DEBUG"], ${m.in.log_level}) ? "DEBUG" : ${m.in.log_level} == "INFO" ? "INFO" : "WARN"`
          .string,
    },
    dependsOn: [permissions],
    tags: tags.stringMap,
  });
  dynamic(lambda, "vpc_config", {
    forEach: hcl`${m.in.vpc} == null ? [] : [${m.in.vpc}]`,
    iterator: "vpc",
    content: { subnet_ids: hcl`vpc.value.subnet_ids`, security_group_ids: hcl`vpc.value.security_group_ids` },
  });
  return m.place(lambda, {
    note: "The function. Lambda checks its dead-letter and network rights at creation, so the policy comes first.",
  });
}

function keyArn(m: ModuleStack<"kms">): HclExpression {
  return hcl`${m.in.kms} == null ? null : ${m.in.kms}.key_arn`;
}
