import { type Planned, planCalls } from "../../test/modules/plan-calls";

/** What the role of a function may do, read from the policy texts in the plan of a stack that was never applied. */
const calls = `
provider "aws" {
  region = "eu-west-1"
}

locals {
  code = {
    runtime = "nodejs22.x"
    handler = "index.handler"
    s3      = { bucket = "b", key = "k", version = "v" }
  }
}

module "nothing" {
  source            = "SOURCE"
  name              = "nothing"
  tier              = "internal"
  sensitivity       = "low"
  kms               = null
  max_concurrency   = null
  allowed_resources = []
  code              = local.code
}

module "keys" {
  source            = "SOURCE"
  name              = "keys"
  tier              = "internal"
  sensitivity       = "low"
  kms               = { key_arn = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000001" }
  max_concurrency   = 1
  allowed_resources = concat(module.nothing.grants.invoke, [
    { arn = "arn:aws:s3:::uploads/*", actions = ["s3:GetObject"], conditions = {} },
    {
      arn        = "arn:aws:s3:::shared/*"
      actions    = ["s3:GetObject"]
      conditions = { StringEquals = { "AWS:ResourceAccount" = ["210987654321"] } }
    },
    { arn = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000002", actions = ["kms:Decrypt"], conditions = {} },
  ])
  vpc = {
    subnet_ids         = ["subnet-1", "subnet-2"]
    security_group_ids = ["sg-1"]
  }
  quarantine = true
  event_sources = {
    orders = { kind = "sqs", arn = "arn:aws:sqs:eu-west-1:123456789012:orders", kms_key_arns = [] }
  }
  secrets = {
    DB = {
      kind         = "secret"
      arn          = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"
      kms_key_arns = ["arn:aws:kms:us-east-1:123456789012:key/00000000-0000-4000-8000-000000000003"]
    }
  }
  code = local.code
}
`;

type Statement = Readonly<Record<string, unknown>>;

let planned: Planned["resources"];

beforeAll(async () => {
  planned = (await planCalls(__dirname, calls)).resources;
});

function statementsOf(address: string): Statement[] {
  return JSON.parse(String(planned.get(address)?.policy)).Statement;
}

const ofFunction = (name: string) => ({
  ArnEquals: { "lambda:SourceFunctionArn": `arn:aws:lambda:eu-west-1:123456789012:function:${name}` },
});

test("allowed_resources = [] allows own logs, traces and dead letters, and nothing else", () => {
  expect(statementsOf("module.nothing.aws_iam_role_policy.permissions")).toEqual([
    {
      Sid: "OwnLogs",
      Effect: "Allow",
      Action: ["logs:PutLogEvents", "logs:CreateLogStream"],
      Resource: "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/nothing:*",
      Condition: ofFunction("nothing"),
    },
    {
      Sid: "Traces",
      Effect: "Allow",
      Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      Resource: "*",
      Condition: { ArnEqualsIfExists: ofFunction("nothing").ArnEquals },
    },
    {
      Sid: "OwnDeadLetters",
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: "arn:aws:sqs:eu-west-1:123456789012:nothing-dead-letters",
    },
  ]);
  expect(planned.get("module.nothing.aws_iam_role_policies_exclusive.this")).toMatchObject({
    policy_names: ["permissions"],
  });
  expect(planned.get("module.nothing.aws_iam_role_policy_attachments_exclusive.this")).toMatchObject({
    policy_arns: [],
  });
});

test("each entry becomes one Allow, pinned to the function, S3 to this account unless the caller says otherwise", () => {
  const allowed = statementsOf("module.keys.aws_iam_role_policy.permissions").filter(({ Sid }) =>
    /^Allowed/.test(String(Sid)),
  );
  expect(allowed).toEqual([
    {
      Sid: "Allowed0",
      Effect: "Allow",
      Action: "lambda:InvokeFunction",
      Resource: "arn:aws:lambda:eu-west-1:123456789012:function:nothing:live",
      Condition: ofFunction("keys"),
    },
    {
      Sid: "Allowed1",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::uploads/*",
      Condition: { ...ofFunction("keys"), StringEquals: { "aws:ResourceAccount": "123456789012" } },
    },
    {
      Sid: "Allowed2",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::shared/*",
      Condition: { ...ofFunction("keys"), StringEquals: { "AWS:ResourceAccount": "210987654321" } },
    },
    {
      Sid: "Allowed3",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000002",
      Condition: ofFunction("keys"),
    },
  ]);
});

test("a secret's key is used in the secret's region", () => {
  const secret = statementsOf("module.keys.aws_iam_role_policy.permissions").filter(({ Sid }) =>
    /^Secret/.test(String(Sid)),
  );
  expect(secret).toEqual([
    {
      Sid: "Secret0",
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf",
      Condition: ofFunction("keys"),
    },
    {
      Sid: "SecretKey0",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-4000-8000-000000000003",
      Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
    },
  ]);
});

test("in a VPC, Lambda may make network interfaces and the function's own code may not", () => {
  const network = statementsOf("module.keys.aws_iam_role_policy.permissions").filter(({ Sid }) =>
    /Network/.test(String(Sid)),
  );
  expect(network.map(({ Effect, Condition }) => [Effect, Condition])).toEqual([
    ["Allow", undefined],
    ["Deny", ofFunction("keys")],
  ]);
  expect(network[0]?.Action).toEqual(network[1]?.Action);
});

test("quarantine stops invocations and sources, and denies all but what keeps evidence", () => {
  const deadLetters = ["sqs:SendMessage", "kms:GenerateDataKey", "kms:Decrypt"];
  expect(statementsOf("module.keys.aws_iam_role_policy.quarantine[0]")).toEqual([
    {
      Sid: "NothingButEvidence",
      Effect: "Deny",
      NotAction: expect.arrayContaining([
        ...deadLetters,
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DeleteNetworkInterface",
      ]),
      Resource: "*",
    },
    {
      Sid: "NoDeadLettersFromCode",
      Effect: "Deny",
      Action: deadLetters,
      Resource: "*",
      Condition: { Null: { "lambda:SourceFunctionArn": "false" } },
    },
  ]);
  expect(planned.get("module.keys.aws_lambda_function.this")).toMatchObject({ reserved_concurrent_executions: 0 });
  expect(planned.get('module.keys.aws_lambda_event_source_mapping.this["orders"]')).toMatchObject({
    enabled: false,
    scaling_config: [{ maximum_concurrency: 2 }],
  });
  expect(planned.get("module.keys.aws_iam_role_policies_exclusive.this")).toMatchObject({
    policy_names: ["permissions", "quarantine"],
  });
});

test("only Lambda may assume the role", () => {
  const { assume_role_policy } = planned.get("module.nothing.aws_iam_role.this") ?? {};
  expect(JSON.parse(String(assume_role_policy)).Statement).toEqual([
    {
      Sid: "LambdaOnly",
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "lambda.amazonaws.com" },
      Condition: { StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } },
    },
  ]);
});

test("logs are JSON, traced, in the module's own group", () => {
  expect(planned.get("module.nothing.aws_lambda_function.this")).toMatchObject({
    logging_config: [
      { log_format: "JSON", log_group: "/aws/lambda/nothing", application_log_level: "INFO", system_log_level: "INFO" },
    ],
    tracing_config: [{ mode: "Active" }],
    environment: [
      {
        variables: {
          POWERTOOLS_SERVICE_NAME: "nothing",
          POWERTOOLS_LOG_LEVEL: "INFO",
          POWERTOOLS_LOGGER_LOG_EVENT: "false",
        },
      },
    ],
    publish: true,
    reserved_concurrent_executions: -1,
    tags: { sensitivity: "low", tier: "internal" },
  });
});
