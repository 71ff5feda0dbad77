import type { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { CloudwatchEventBusPolicy } from "@cdktf/provider-aws/lib/cloudwatch-event-bus-policy";
import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { type DynamicBlock, dynamic, hcl, type ModuleStack, pascalCase, reference } from "../../src/authoring";
import type { Names } from "./names";

/** EventBridge's bound on a bus policy: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const policyBytes = 10_240;

const anybody = { type: "*", identifiers: ["*"] };

type Stack = ModuleStack<"publishers" | "trusted_accounts" | "org_id" | "admin_principal_arns">;

/**
 * Who may put, which events, and who may change the bus. For principals of this account everything is a Deny: an Allow
 * here would suffice by itself, and make a function's `allowed_resources = []` a lie.
 */
export function putBusPolicy(m: Stack, bus: CloudwatchEventBus, names: Names): DataAwsIamPolicyDocument {
  const { partition, accountId, busArn, ruleArnPrefix } = names;
  const putters = m.local(
    "putter_arns",
    hcl`concat(
      values(${m.in.publishers})[*].principal_arn,
      [for account in values(${m.in.trusted_accounts}) : "arn:${partition}:iam::\${account.account_id}:*"],
    )`,
    { note: "Whoever may put at all: the listed principals, and the trusted accounts' own choice of theirs." },
  );
  const changers = m.local(
    "changer_arns",
    hcl`concat(${m.in.admin_principal_arns}, ["arn:${partition}:iam::${accountId}:root"])`,
    { note: "The account's root user is the way back in when every admin is gone." },
  );
  const document = new DataAwsIamPolicyDocument(m, "document.bus", {
    statement: [
      {
        sid: "OnlyPublishers",
        effect: "Deny",
        actions: ["events:PutEvents"],
        resources: [busArn.string],
        principals: [anybody],
        condition: [
          { test: "ArnNotLike", variable: "aws:PrincipalArn", values: putters.strings },
          { test: "BoolIfExists", variable: "aws:PrincipalIsAWSService", values: ["false"] },
        ],
      },
      {
        sid: "OnlyAdmins",
        effect: "Deny",
        actions: [
          "events:DeleteEventBus",
          "events:DeleteRule",
          "events:DisableRule",
          "events:EnableRule",
          "events:PutRule",
          "events:PutTargets",
          "events:RemoveTargets",
          "events:UpdateEventBus",
        ],
        resources: [busArn.string, hcl`"${ruleArnPrefix}*"`.string],
        principals: [anybody],
        condition: [{ test: "ArnNotLike", variable: "aws:PrincipalArn", values: changers.strings }],
      },
    ],
  });
  dynamic(document, "statement", ...publisherDenies(m, names), trustedAllow(m, names));
  m.place(document, { note: "The bus policy: who may put, which events, and who may change the bus." });
  attach(m, { bus, document, names });
  return document;
}

/**
 * Two Denies for each publisher, one per key: keys of one statement are ANDed, so that a forged detail type under an
 * own source would pass. Both keys are lists, with a value for each event of a PutEvents call: one bad event is enough.
 */
function publisherDenies(m: Stack, { busArn }: Names): DynamicBlock[] {
  const perKey = [
    { what: "Sources", variable: "events:source", values: hcl`publisher.value.sources` },
    { what: "DetailTypes", variable: "events:detail-type", values: hcl`publisher.value.detail_types` },
  ];
  return perKey.map(({ what, variable, values }) => ({
    forEach: m.in.publishers,
    iterator: "publisher",
    content: {
      sid: `${what}Of${pascalCase("publisher.key")}`,
      effect: "Deny",
      actions: ["events:PutEvents"],
      resources: [busArn],
      principals: [anybody],
      condition: [
        { test: "ArnEquals", variable: "aws:PrincipalArn", values: [hcl`publisher.value.principal_arn`] },
        { test: "ForAnyValue:StringNotEquals", variable, values },
      ],
    },
  }));
}

/** Other accounts need an Allow. ForAllValues holds for no values too, hence the Null conditions. */
function trustedAllow(m: Stack, { busArn }: Names): DynamicBlock {
  return {
    forEach: m.in.trusted_accounts,
    iterator: "account",
    content: {
      sid: `Trusted${pascalCase("account.key")}`,
      effect: "Allow",
      actions: ["events:PutEvents"],
      resources: [busArn],
      principals: [{ type: "AWS", identifiers: [hcl`account.value.account_id`] }],
      condition: [
        { test: "StringEquals", variable: "aws:PrincipalOrgID", values: [m.in.org_id] },
        { test: "ForAllValues:StringEquals", variable: "events:source", values: hcl`account.value.sources` },
        { test: "ForAllValues:StringEquals", variable: "events:detail-type", values: hcl`account.value.detail_types` },
        { test: "Null", variable: "events:source", values: ["false"] },
        { test: "Null", variable: "events:detail-type", values: ["false"] },
      ],
    },
  };
}

interface Attachment {
  readonly bus: CloudwatchEventBus;
  readonly document: DataAwsIamPolicyDocument;
  readonly names: Names;
}

function attach(m: Stack, { bus, document, names: { accountId } }: Attachment): void {
  const accountOf = (arn: string) => hcl`split(":", ${reference(arn)})[4]`;
  new CloudwatchEventBusPolicy(m, "policy.this", {
    eventBusName: bus.name,
    policy: document.json,
    lifecycle: {
      precondition: [
        {
          condition: hcl`length(${document.minifiedJson}) <= ${policyBytes}`,
          errorMessage: `The bus policy would be larger than EventBridge takes (${policyBytes} characters, which is 8 to 13 publishers). Let publishers share a role per service, shorten sources and detail_types, or split the bus.`,
        },
        {
          condition: hcl`!anytrue([for publisher in values(${m.in.publishers}) : ${accountOf("publisher.principal_arn")} != ${accountId}])`,
          errorMessage: "publishers takes principals of this account; name another account in trusted_accounts.",
        },
        {
          condition: hcl`!contains(values(${m.in.trusted_accounts})[*].account_id, ${accountId})`,
          errorMessage:
            "trusted_accounts names this account: that would let everybody in it put. Name its roles in publishers.",
        },
      ],
    },
  });
}

/**
 * Warns before the policy locks out whoever applies it. Compares names, since a session's ARN does not hold the path of
 * its role, and no role and user of one account share a name for long.
 */
export function checkCaller(m: ModuleStack<"admin_principal_arns">, { callerArn }: Names): void {
  const caller = m.local(
    "caller_name",
    hcl`strcontains(${callerArn}, ":assumed-role/") ? basename(dirname(${callerArn})) : basename(${callerArn})`,
    { note: "arn:aws:sts::<account>:assumed-role/<role>/<session>, or arn:aws:iam::<account>:user/<path>/<user>." },
  );
  m.check("caller_is_admin", {
    condition: hcl`endswith(${callerArn}, ":root") || anytrue([for arn in ${m.in.admin_principal_arns} : endswith(arn, "*") ? startswith(${caller}, trimsuffix(basename(arn), "*")) : basename(arn) == ${caller}])`,
    message: `${callerArn} is not among admin_principal_arns: after this apply it can no longer change the rules or the bus. Add it, or run Terraform as an admin.`,
    note: "The bus policy locks out whoever is no admin, the one who applies it too.",
  });
}
