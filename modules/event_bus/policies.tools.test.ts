import { type Planned, planCalls } from "../../test/modules/plan-calls";

/** The policy texts that a bus has, read from the plan of a stack that was never applied. */
const calls = `
provider "aws" {
  region = "eu-west-1"
}

module "bus" {
  source               = "SOURCE"
  name                 = "shop"
  sensitivity          = "medium"
  kms                  = { key_arn = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000001" }
  admin_principal_arns = ["arn:aws:iam::123456789012:user/paved-tour"]
  org_id               = "o-a1b2c3d4e5"

  publishers = {
    checkout = {
      principal_arn = "arn:aws:iam::123456789012:role/checkout"
      sources       = ["shop.checkout"]
      detail_types  = ["OrderPlaced", "OrderCancelled"]
    }
    user_identity = {
      principal_arn = "arn:aws:iam::123456789012:role/identity"
      sources       = ["shop.identity"]
      detail_types  = ["UserVerified"]
    }
  }

  trusted_accounts = {
    stock = { account_id = "210987654321", sources = ["shop.stock"], detail_types = ["StockLow"] }
  }

  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.checkout"] })
      targets = {
        warehouse = { arn = "arn:aws:sqs:eu-west-1:123456789012:warehouse", kind = "queue" }
        billing   = { arn = "arn:aws:states:eu-west-1:123456789012:stateMachine:billing", kind = "state_machine" }
        analytics = { arn = "arn:aws:events:eu-west-1:123456789012:event-bus/analytics", kind = "bus" }
      }
    }
    stock = {
      event_pattern = jsonencode({ source = ["shop.stock"] })
      targets       = { mail = { arn = "arn:aws:sns:eu-west-1:123456789012:mail", kind = "topic" } }
    }
  }
}

module "closed" {
  source               = "SOURCE"
  name                 = "closed"
  sensitivity          = "low"
  kms                  = null
  admin_principal_arns = ["arn:aws:iam::123456789012:user/paved-tour"]
  archive_days         = 0

  publishers = {
    only = { principal_arn = "arn:aws:iam::123456789012:role/only", sources = ["s"], detail_types = ["D"] }
  }
}

output "bus" {
  value = module.bus
}

output "closed" {
  value = module.closed
}
`;

const bus = "arn:aws:events:eu-west-1:123456789012:event-bus/shop";
const rules = "arn:aws:events:eu-west-1:123456789012:rule/shop";

type Statement = Readonly<Record<string, unknown>>;

let planned: Planned;
let statements: Statement[];

beforeAll(async () => {
  planned = await planCalls(__dirname, calls);
  statements = policyOf("module.bus.aws_cloudwatch_event_bus_policy.this");
});

function policyOf(address: string, argument = "policy"): Statement[] {
  return JSON.parse(String(planned.resources.get(address)?.[argument])).Statement;
}

/** A value of the output of a call, by its path. */
function output(...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], planned.outputs);
}

const putDeny = (sid: string, condition: unknown): Statement => ({
  Sid: sid,
  Effect: "Deny",
  Principal: "*",
  Action: "events:PutEvents",
  Resource: bus,
  Condition: condition,
});

test("whoever is no publisher, trusted account or AWS service may not put, whatever its own policy says", () => {
  expect(statements[0]).toEqual(
    putDeny("OnlyPublishers", {
      ArnNotLike: {
        "aws:PrincipalArn": [
          "arn:aws:iam::123456789012:role/checkout",
          "arn:aws:iam::123456789012:role/identity",
          "arn:aws:iam::210987654321:*",
        ],
      },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    }),
  );
});

test("only admins, and the account's root user, may change rules, targets and the bus", () => {
  expect(statements[1]).toEqual({
    Sid: "OnlyAdmins",
    Effect: "Deny",
    Principal: "*",
    Action: expect.arrayContaining([
      "events:PutRule",
      "events:DeleteRule",
      "events:EnableRule",
      "events:DisableRule",
      "events:PutTargets",
      "events:RemoveTargets",
      "events:UpdateEventBus",
      "events:DeleteEventBus",
    ]),
    Resource: expect.arrayContaining([bus, `${rules}/*`]),
    Condition: {
      ArnNotLike: {
        "aws:PrincipalArn": ["arn:aws:iam::123456789012:user/paved-tour", "arn:aws:iam::123456789012:root"],
      },
    },
  });
});

test("a forged event fails: a publisher is denied each foreign source and each foreign detail type on its own", () => {
  const checkout = { ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/checkout" } };
  const identity = { ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/identity" } };
  expect(statements.slice(2, 6)).toEqual([
    putDeny("SourcesOfCheckout", { ...checkout, "ForAnyValue:StringNotEquals": { "events:source": "shop.checkout" } }),
    putDeny("SourcesOfUserIdentity", {
      ...identity,
      "ForAnyValue:StringNotEquals": { "events:source": "shop.identity" },
    }),
    putDeny("DetailTypesOfCheckout", {
      ...checkout,
      "ForAnyValue:StringNotEquals": { "events:detail-type": ["OrderPlaced", "OrderCancelled"] },
    }),
    putDeny("DetailTypesOfUserIdentity", {
      ...identity,
      "ForAnyValue:StringNotEquals": { "events:detail-type": "UserVerified" },
    }),
  ]);
});

test("the only Allow is for the trusted account, in its organisation, for its own events", () => {
  expect(statements.filter(({ Effect }) => Effect === "Allow")).toEqual([
    {
      Sid: "TrustedStock",
      Effect: "Allow",
      Principal: { AWS: "210987654321" },
      Action: "events:PutEvents",
      Resource: bus,
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
        "ForAllValues:StringEquals": { "events:source": "shop.stock", "events:detail-type": "StockLow" },
        Null: { "events:source": "false", "events:detail-type": "false" },
      },
    },
  ]);
  expect(statements).toHaveLength(7);
});

test("without trusted accounts, nothing is allowed to anybody", () => {
  const effects = policyOf("module.closed.aws_cloudwatch_event_bus_policy.this").map(({ Effect }) => Effect);
  expect(new Set(effects)).toEqual(new Set(["Deny"]));
});

test("a publisher's grant holds the same contract as the bus", () => {
  expect(output("bus", "grants", "put", "checkout")).toEqual([
    {
      arn: bus,
      actions: ["events:PutEvents"],
      conditions: {
        "ForAllValues:StringEquals": {
          "events:source": ["shop.checkout"],
          "events:detail-type": ["OrderPlaced", "OrderCancelled"],
        },
        Null: { "events:source": ["false"], "events:detail-type": ["false"] },
      },
    },
  ]);
});

test("a rule to a state machine and a bus has a role for that rule and for these two; other rules have none", () => {
  expect(policyOf('module.bus.aws_iam_role.rule["orders"]', "assume_role_policy")).toEqual([
    {
      Sid: "ThisRuleOnly",
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "events.amazonaws.com" },
      Condition: {
        ArnEquals: { "aws:SourceArn": `${rules}/orders` },
        StringEquals: { "aws:SourceAccount": "123456789012" },
      },
    },
  ]);
  expect(policyOf('module.bus.aws_iam_role_policy.rule["orders"]')).toEqual([
    {
      Effect: "Allow",
      Action: "events:PutEvents",
      Resource: "arn:aws:events:eu-west-1:123456789012:event-bus/analytics",
    },
    {
      Effect: "Allow",
      Action: "states:StartExecution",
      Resource: "arn:aws:states:eu-west-1:123456789012:stateMachine:billing",
    },
  ]);
  expect(planned.resources.has('module.bus.aws_iam_role.rule["stock"]')).toBe(false);
});

test("dead letters take from EventBridge, for their own rule or bus", () => {
  const admitted = (queue: string, source: string) => [
    {
      Sid: "EventBridgeOnly",
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: `arn:aws:sqs:eu-west-1:123456789012:shop-${queue}-dead-letters`,
      Condition: { ArnEquals: { "aws:SourceArn": source } },
    },
  ];
  expect(policyOf("module.bus.aws_sqs_queue_policy.bus_dead_letters")).toEqual(admitted("bus", bus));
  for (const [target, rule] of [
    ["orders-warehouse", "orders"],
    ["orders-billing", "orders"],
    ["orders-analytics", "orders"],
    ["stock-mail", "stock"],
  ]) {
    const address = `module.bus.aws_sqs_queue_policy.dead_letters["${target}"]`;
    expect(policyOf(address)).toEqual(admitted(String(target), `${rules}/${rule}`));
  }
});

test("the key admits EventBridge, for this bus and its dead letters, and does not wait for either", () => {
  const statement = (actions: string | string[], condition?: unknown) => ({
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: actions,
    Resource: "*",
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const use = ["kms:GenerateDataKey", "kms:Decrypt"];
  const queues = "arn:aws:sqs:eu-west-1:123456789012:shop-*-dead-letters";
  expect(JSON.parse(String(output("bus", "key_policy_json"))).Statement).toEqual([
    statement("kms:DescribeKey"),
    statement(use, { ArnEquals: { "kms:EncryptionContext:aws:events:event-bus:arn": bus } }),
    statement(use, { ArnLike: { "kms:EncryptionContext:aws:sqs:arn": queues } }),
  ]);
});

test("names and ARNs are known before anything exists", () => {
  expect(output("bus")).toMatchObject({
    arn: bus,
    name: "shop",
    rule_arns: { orders: `${rules}/orders`, stock: `${rules}/stock` },
    archive_arn: "arn:aws:events:eu-west-1:123456789012:archive/shop",
    dead_letter_queue_arns: {
      bus: "arn:aws:sqs:eu-west-1:123456789012:shop-bus-dead-letters",
      "orders-warehouse": "arn:aws:sqs:eu-west-1:123456789012:shop-orders-warehouse-dead-letters",
    },
    manifest: {
      kind: "event_bus",
      tier: null,
      entry_points: [
        { principal: "arn:aws:iam::123456789012:role/checkout", sources: ["shop.checkout"] },
        { principal: "arn:aws:iam::123456789012:role/identity", sources: ["shop.identity"] },
        { principal: "210987654321", sources: ["shop.stock"] },
      ],
    },
  });
  expect(output("closed", "archive_arn")).toBeNull();
});

test("each target is retried within bounds, encrypted, and kept on failure", () => {
  expect(planned.resources.get('module.bus.aws_cloudwatch_event_target.this["stock-mail"]')).toMatchObject({
    rule: "stock",
    event_bus_name: "shop",
    target_id: "mail",
    role_arn: null,
    dead_letter_config: [{}],
    retry_policy: [{ maximum_event_age_in_seconds: 3600, maximum_retry_attempts: 3 }],
  });
  const key = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-4000-8000-000000000001";
  expect(planned.resources.get('module.bus.aws_sqs_queue.dead_letters["stock-mail"]')).toMatchObject({
    kms_master_key_id: key,
    message_retention_seconds: 14 * 24 * 60 * 60,
  });
  expect(planned.resources.get("module.bus.aws_cloudwatch_event_bus.this")).toMatchObject({ kms_key_identifier: key });
  expect(planned.resources.get("module.closed.aws_sqs_queue.bus_dead_letters")).toMatchObject({
    sqs_managed_sse_enabled: true,
  });
});
