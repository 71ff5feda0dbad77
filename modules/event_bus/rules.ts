import type { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { dynamic, forEach, type HclExpression, hcl, type ModuleStack } from "../../src/authoring";
import { targetArnPatterns } from "./inputs";
import type { Names } from "./names";

/** What a rule's role may do to targets of a kind. Functions, queues and topics have policies of their own instead. */
const roleActions = { bus: "events:PutEvents", state_machine: "states:StartExecution" };

/** `local.targets`: every target of every rule by `<rule>-<name>`, which is unambiguous: neither has hyphens. */
export function listTargets(m: ModuleStack<"rules">): HclExpression {
  m.local("target_arn_patterns", targetArnPatterns, {
    note: "What a target's ARN looks like, for the validation of rules.",
  });
  const listed = m.local(
    "listed_targets",
    hcl`flatten([for rule, declared in ${m.in.rules} : [
      for name, target in declared.targets : { rule = rule, name = name, arn = target.arn, kind = target.kind }
    ]])`,
  );
  return m.local("targets", hcl`{ for target in ${listed} : "\${target.rule}-\${target.name}" => target }`, {
    note: 'Every target of every rule, by "<rule>-<name>".',
  });
}

interface Parts {
  readonly bus: CloudwatchEventBus;
  readonly tags: HclExpression;
}

export function putRules(m: ModuleStack<"rules">, { bus, tags }: Parts): CloudwatchEventRule {
  const rule = new CloudwatchEventRule(m, "rule.this", {
    name: "${each.key}",
    eventBusName: bus.name,
    eventPattern: "${each.value.event_pattern}",
    tags: tags.stringMap,
  });
  return m.place(forEach(m.in.rules, rule), { note: "Which events go where." });
}

/** A role for each rule that needs one, usable by EventBridge for that rule only, and for its targets only. */
export function putRoles(m: ModuleStack<"name" | "rules">, names: Names, tags: HclExpression): IamRole {
  const rules = m.local(
    "rules_with_role",
    hcl`{ for rule, declared in ${m.in.rules} : rule => { for kind, action in ${roleActions} : action => [for target in values(declared.targets) : target.arn if target.kind == kind] }
      if anytrue([for target in values(declared.targets) : contains(${Object.keys(roleActions)}, target.kind)]) }`,
    { note: "Rules with a target that EventBridge reaches by a role, and the ARNs by what is done to them." },
  );
  const trust = trustOf(m, names);
  const permissions = permissionsOf(m);
  const role = new IamRole(m, "role.rule", {
    name: hcl`"${m.in.name}-\${each.key}-rule"`.string,
    description: hcl`"What the rule \${each.key} of the bus ${m.in.name} does to its targets"`.string,
    assumeRolePolicy: hcl`${trust}[each.key].json`.string,
    tags: tags.stringMap,
  });
  const policy = new IamRolePolicy(m, "policy.rule", {
    name: "targets",
    role: hcl`${role}[each.key].name`.string,
    policy: hcl`${permissions}[each.key].json`.string,
  });
  for (const repeated of [trust, permissions, role, policy]) forEach(rules, repeated);
  return role;
}

function trustOf(m: ModuleStack<never>, { accountId, ruleArnPrefix }: Names): DataAwsIamPolicyDocument {
  const trust = new DataAwsIamPolicyDocument(m, "document.rule_trust", {
    statement: [
      {
        sid: "ThisRuleOnly",
        effect: "Allow",
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["events.amazonaws.com"] }],
        condition: [
          { test: "ArnEquals", variable: "aws:SourceArn", values: [hcl`"${ruleArnPrefix}\${each.key}"`.string] },
          { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId.string] },
        ],
      },
    ],
  });
  return m.place(trust, { note: "The role of a rule: for EventBridge, on behalf of that rule, to its own targets." });
}

function permissionsOf(m: ModuleStack<never>): DataAwsIamPolicyDocument {
  return dynamic(new DataAwsIamPolicyDocument(m, "document.rule", {}), "statement", {
    forEach: hcl`{ for action, arns in each.value : action => arns if length(arns) > 0 }`,
    content: {
      effect: "Allow",
      actions: [hcl`statement.key`],
      resources: hcl`statement.value`,
    },
  });
}

interface Delivery {
  readonly bus: CloudwatchEventBus;
  readonly rule: CloudwatchEventRule;
  readonly role: IamRole;
  readonly queue: SqsQueue;
}

/** What a target does not take is retried, within bounds, and then kept. */
export function putTargets(
  m: ModuleStack<"max_event_age_seconds" | "retry_attempts">,
  targets: HclExpression,
  { bus, rule, role, queue }: Delivery,
): void {
  const target = new CloudwatchEventTarget(m, "target.this", {
    rule: hcl`${rule}[each.value.rule].name`.string,
    eventBusName: bus.name,
    targetId: "${each.value.name}",
    arn: "${each.value.arn}",
    roleArn: hcl`contains(${Object.keys(roleActions)}, each.value.kind) ? ${role}[each.value.rule].arn : null`.string,
    deadLetterConfig: { arn: hcl`${queue}[each.key].arn`.string },
    retryPolicy: {
      maximumEventAgeInSeconds: m.in.max_event_age_seconds.number,
      maximumRetryAttempts: m.in.retry_attempts.number,
    },
  });
  m.place(forEach(targets, target), { note: "Targets: retried within bounds, then kept in the dead letters." });
}
