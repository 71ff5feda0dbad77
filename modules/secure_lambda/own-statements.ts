import { type HclExpression, hcl, type ModuleStack } from "../../src/authoring";
import type { Names } from "./names";

/** The network interface calls that Lambda makes with the function's role. They take no resource. */
const eniActions = [
  "ec2:AssignPrivateIpAddresses",
  "ec2:CreateNetworkInterface",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSubnets",
  "ec2:UnassignPrivateIpAddresses",
];

/** Poller actions by kind of source: those on the source's ARN, and the one that takes no resource. */
const pollers = {
  sqs: {
    onArn: ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
    onAny: [],
  },
  dynamodb: {
    onArn: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
    onAny: ["dynamodb:ListStreams"],
  },
  kinesis: {
    onArn: [
      "kinesis:DescribeStream",
      "kinesis:DescribeStreamSummary",
      "kinesis:GetRecords",
      "kinesis:GetShardIterator",
      "kinesis:ListShards",
    ],
    onAny: ["kinesis:ListStreams"],
  },
};

/**
 * What the module itself needs, as lists of statements. Own logs, traces and secrets are pinned to this function.
 * Dead letters, polling, network interfaces and the environment's decryption are done by Lambda with the function's
 * role, where `lambda:SourceFunctionArn` is absent: https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
export function ownStatements(
  m: ModuleStack<"kms" | "secrets" | "event_sources" | "vpc">,
  names: Names,
): HclExpression[] {
  const { functionArn, logGroupArn, deadLetterArn } = names;
  const pinned = hcl`[{ test = "ArnEquals", variable = "lambda:SourceFunctionArn", values = [${functionArn}] }]`;
  // Lambda may check the right to trace when it creates the function, where no code runs yet.
  const pinnedWherePresent = hcl`[{ test = "ArnEqualsIfExists", variable = "lambda:SourceFunctionArn", values = [${functionArn}] }]`;
  const base = m.local(
    "base_statements",
    hcl`[
      { sid = "OwnLogs", effect = "Allow", actions = ["logs:CreateLogStream", "logs:PutLogEvents"], resources = ["${logGroupArn}:*"], conditions = ${pinned} },
      { sid = "Traces", effect = "Allow", actions = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources = ["*"], conditions = ${pinnedWherePresent} },
      { sid = "OwnDeadLetters", effect = "Allow", actions = ["sqs:SendMessage"], resources = [${deadLetterArn}], conditions = [] },
    ]`,
    { note: "What every function needs: its own logs, traces (which take no resource) and dead letters." },
  );
  return [
    base,
    keyStatements(m, names),
    secretStatements(m, pinned, names),
    sourceStatements(m, names),
    networkStatements(m, functionArn),
  ];
}

/** Dead letters and environment variables are encrypted with the caller's key. */
function keyStatements(m: ModuleStack<"kms">, { region, dnsSuffix, functionArn }: Names): HclExpression {
  return m.local(
    "key_statements",
    hcl`${m.in.kms} == null ? [] : [
      { sid = "OwnDeadLettersKey", effect = "Allow", actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [${m.in.kms}.key_arn],
        conditions = [{ test = "StringEquals", variable = "kms:ViaService", values = ["sqs.${region}.${dnsSuffix}"] }] },
      { sid = "OwnEnvironmentKey", effect = "Allow", actions = ["kms:Decrypt"], resources = [${m.in.kms}.key_arn],
        conditions = [{ test = "StringEquals", variable = "kms:EncryptionContext:aws:lambda:FunctionArn", values = [${functionArn}] }] },
    ]`,
    { note: "Lambda decrypts the environment with the function's role, in the context of the function's ARN." },
  );
}

/** A secret may live in another region, where its key is used: the region is the one in its ARN. */
function secretStatements(m: ModuleStack<"secrets">, pinned: HclExpression, { dnsSuffix }: Names): HclExpression {
  return m.local(
    "secret_statements",
    hcl`flatten([for index, secret in values(${m.in.secrets}) : [
      [{ sid = format("Secret%d", index), effect = "Allow", actions = secret.kind == "secret" ? ["secretsmanager:GetSecretValue"] : ["ssm:GetParameter"], resources = [secret.arn], conditions = ${pinned} }],
      length(secret.kms_key_arns) == 0 ? [] : [{ sid = format("SecretKey%d", index), effect = "Allow", actions = ["kms:Decrypt"], resources = secret.kms_key_arns,
        conditions = [{ test = "StringEquals", variable = "kms:ViaService", values = ["\${secret.kind == "secret" ? "secretsmanager" : "ssm"}.\${element(split(":", secret.arn), 3)}.${dnsSuffix}"] }] }],
    ]])`,
  );
}

function sourceStatements(m: ModuleStack<"event_sources">, { region, dnsSuffix }: Names): HclExpression {
  const onArn = m.local(
    "poller_actions",
    Object.fromEntries(Object.entries(pollers).map(([kind, { onArn }]) => [kind, onArn])),
  );
  const onAny = m.local(
    "poller_listing_actions",
    Object.fromEntries(Object.entries(pollers).map(([kind, { onAny }]) => [kind, onAny])),
  );
  return m.local(
    "event_source_statements",
    hcl`flatten([for index, source in values(${m.in.event_sources}) : [
      [{ sid = format("Source%d", index), effect = "Allow", actions = ${onArn}[source.kind], resources = [source.arn], conditions = [] }],
      length(${onAny}[source.kind]) == 0 ? [] : [{ sid = format("SourceListing%d", index), effect = "Allow", actions = ${onAny}[source.kind], resources = ["*"], conditions = [] }],
      length(source.kms_key_arns) == 0 ? [] : [{ sid = format("SourceKey%d", index), effect = "Allow", actions = ["kms:Decrypt"], resources = source.kms_key_arns,
        conditions = [{ test = "StringEquals", variable = "kms:ViaService", values = ["\${source.kind}.${region}.${dnsSuffix}"] }] }],
    ]])`,
  );
}

/** Lambda may make network interfaces with the role; code in the function may not. */
function networkStatements(m: ModuleStack<"vpc">, functionArn: HclExpression): HclExpression {
  return m.local(
    "network_statements",
    hcl`${m.in.vpc} == null ? [] : [
      { sid = "NetworkInterfaces", effect = "Allow", actions = ${eniActions}, resources = ["*"], conditions = [] },
      { sid = "NoNetworkInterfacesFromCode", effect = "Deny", actions = ${eniActions}, resources = ["*"],
        conditions = [{ test = "ArnEquals", variable = "lambda:SourceFunctionArn", values = [${functionArn}] }] },
    ]`,
  );
}
