import { CloudwatchEventArchive } from "@cdktf/provider-aws/lib/cloudwatch-event-archive";
import { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { defineModule, type HclExpression, hcl, type ModuleStack, onlyIf, sharedInputs, t } from "../../src/authoring";
import { putAlarms } from "./alarms";
import { checkCaller, putBusPolicy } from "./bus-policy";
import { putBusDeadLetters, putTargetDeadLetters } from "./dead-letters";
import {
  archiveDaysInput,
  maxEventAgeInput,
  publishersInput,
  retryAttemptsInput,
  rulesInput,
  trustedAccountsInput,
} from "./inputs";
import { keyPolicy } from "./key-policy";
import { type Names, predictNames } from "./names";
import { listTargets, putRoles, putRules, putTargets } from "./rules";

const inputs = {
  name: {
    type: t.string,
    description:
      "Name of the bus, 1 to 48 letters, digits, hyphens and underscores; queues, roles and the archive are named after it. Not `default`, which belongs to AWS services and to the whole account.",
    validations: [
      {
        condition: hcl`can(regex("^[A-Za-z0-9_-]{1,48}$", var.name))`,
        message: "name must be 1 to 48 letters, digits, hyphens and underscores.",
      },
      {
        condition: hcl`var.name != "default"`,
        message: "name must not be default: that bus belongs to AWS services and to the whole account; name your own.",
      },
    ],
  },
  sensitivity: sharedInputs.sensitivity,
  kms: sharedInputs.kms,
  publishers: publishersInput,
  trusted_accounts: trustedAccountsInput,
  org_id: sharedInputs.orgId,
  admin_principal_arns: sharedInputs.adminPrincipalArns,
  rules: rulesInput,
  archive_days: archiveDaysInput,
  max_event_age_seconds: maxEventAgeInput,
  retry_attempts: retryAttemptsInput,
  alarms: sharedInputs.alarms,
  tags: sharedInputs.tags,
} as const;

const outputs = {
  arn: "ARN of the bus; known at plan.",
  name: "Name of the bus.",
  policy_json: "The bus policy.",
  rule_arns: "ARN of each rule, by its name, for the owners of targets to admit; known at plan.",
  grants: "Ready-made `allowed_resources` entries: `grants.put[publisher]`, bound to its sources and detail types.",
  dead_letter_queue_arns:
    "ARNs of the dead letters: `<rule>-<target>` for each target, `bus` for the bus; known at plan.",
  archive_arn: "ARN of the archive, null without one; known at plan.",
  key_policy_json: "Statements that the policy of `kms.key_arn` needs; pass it to `source_policy_documents`.",
  manifest: "What this module put into the stack, for maps and inventories.",
} as const;

export default defineModule({
  name: "event_bus",
  inputs,
  outputs,
  body(m) {
    const names = predictNames(m);
    const tags = m.local("tags", hcl`merge(${m.in.tags}, { sensitivity = ${m.in.sensitivity} })`);

    const busQueue = putBusDeadLetters(m, names, tags);
    const bus = putBus(m, { busQueueArn: busQueue.arn, tags });
    const policy = putBusPolicy(m, bus, names);
    const archive = putArchive(m, bus);

    const targets = listTargets(m);
    const rule = putRules(m, { bus, tags });
    const role = putRoles(m, names, tags);
    const queue = putTargetDeadLetters(m, targets, { ...names, tags });
    putTargets(m, targets, { bus, rule, role, queue });
    putAlarms(m, { bus, busQueue, queue, targets, tags });

    const key = keyPolicy(m, names);
    checkCaller(m, names);

    const grants = m.local("grants", { put: grantsOf(m, names) });
    return {
      arn: { value: names.busArn, dependsOn: [bus] },
      name: bus.name,
      policy_json: policy.json,
      rule_arns: {
        value: hcl`{ for rule in keys(${m.in.rules}) : rule => "${names.ruleArnPrefix}\${rule}" }`,
        dependsOn: [rule],
      },
      grants,
      dead_letter_queue_arns: {
        value: hcl`{ for key in concat(["bus"], keys(${targets})) : key => "${names.queueArnPrefix}\${key}-dead-letters" }`,
        dependsOn: [busQueue, queue],
      },
      archive_arn: {
        value: hcl`${m.in.archive_days} == 0 ? null : ${names.archiveArn}`,
        dependsOn: [archive],
      },
      key_policy_json: key.json,
      manifest: manifestOf(m, grants, targets),
    };
  },
});

type Stack = ModuleStack<keyof typeof inputs>;

function putBus(
  m: Stack,
  { busQueueArn, tags }: { readonly busQueueArn: string; readonly tags: HclExpression },
): CloudwatchEventBus {
  const bus = new CloudwatchEventBus(m, "bus.this", {
    name: m.in.name.string,
    kmsKeyIdentifier: hcl`${m.in.kms} == null ? null : ${m.in.kms}.key_arn`.string,
    deadLetterConfig: { arn: busQueueArn },
    tags: tags.stringMap,
  });
  return m.place(bus, { note: "The bus." });
}

/** For replay, and for finding out what happened. It is encrypted by AWS's own key: AWS provider 5 knows no other for it. */
function putArchive(m: Stack, bus: CloudwatchEventBus): CloudwatchEventArchive {
  const archive = new CloudwatchEventArchive(m, "archive.this", {
    name: m.in.name.string,
    eventSourceArn: bus.arn,
    retentionDays: m.in.archive_days.number,
  });
  return m.place(onlyIf(hcl`${m.in.archive_days} > 0`, archive), {
    note: "Every event, for replay and for finding out what happened.",
  });
}

/** The same contract on the publisher's side, so that a forged event fails twice. The key admits EventBridge itself. */
function grantsOf(m: Stack, { busArn }: Names): HclExpression {
  return hcl`{ for name, publisher in ${m.in.publishers} : name => [{
    arn = ${busArn}
    actions = ["events:PutEvents"]
    conditions = {
      "ForAllValues:StringEquals" = { "events:source" = publisher.sources, "events:detail-type" = publisher.detail_types }
      Null = { "events:source" = ["false"], "events:detail-type" = ["false"] }
    }
  }] }`;
}

function manifestOf(m: Stack, grants: HclExpression, targets: HclExpression) {
  const { publishers, trusted_accounts, rules } = m.in;
  return {
    kind: "event_bus",
    name: m.in.name,
    sensitivity: m.in.sensitivity,
    tier: null,
    entry_points: hcl`concat(
      [for publisher in values(${publishers}) : { principal = publisher.principal_arn, sources = publisher.sources, detail_types = publisher.detail_types }],
      [for account in values(${trusted_accounts}) : { principal = account.account_id, sources = account.sources, detail_types = account.detail_types }],
    )`,
    grants,
    emits: hcl`[for target in values(${targets}) : { rule = target.rule, arn = target.arn, kind = target.kind }]`,
    consumes: hcl`[for rule, declared in ${rules} : { rule = rule, event_pattern = declared.event_pattern }]`,
  };
}
