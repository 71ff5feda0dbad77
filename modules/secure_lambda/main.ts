import { defineModule, hcl, sharedInputs, t } from "../../src/authoring";
import { putAlarms } from "./alarms";
import { allowedResources, declareActionTable } from "./allowed-resources";
import { eventSourcesInput, invokersInput, secretsInput, vpcInput } from "./connections";
import { putDeadLetters, putFunction, putLogs } from "./function";
import {
  codeInput,
  environmentInput,
  limitsInput,
  logLevelInput,
  logRetentionInput,
  maxConcurrencyInput,
  permissionsBoundaryInput,
} from "./inputs";
import { putAlias, putEventSources, putInvokers } from "./invocation";
import { keyPolicy } from "./key-policy";
import { predictNames } from "./names";
import { putPermissions, putRole } from "./role";

const inputs = {
  name: {
    type: t.string,
    description:
      "Name of the function, its role, log group and queue: 1 to 48 letters, digits, hyphens and underscores.",
    validations: [
      {
        condition: hcl`can(regex("^[a-zA-Z0-9_-]{1,48}$", var.name))`,
        message: "name must be 1 to 48 letters, digits, hyphens and underscores.",
      },
    ],
  },
  description: { type: t.string, default: "", description: "What the function does, for people who read the console." },
  tier: {
    type: t.string,
    description:
      "`edge` may face the public, and may only hand over to others; `internal` may hold privileges, and must not face the public.",
    validations: [
      { condition: hcl`contains(["edge", "internal"], var.tier)`, message: 'tier must be "edge" or "internal".' },
    ],
  },
  sensitivity: sharedInputs.sensitivity,
  allowed_resources: allowedResources,
  code: codeInput,
  limits: limitsInput,
  max_concurrency: maxConcurrencyInput,
  environment: environmentInput,
  secrets: secretsInput,
  kms: sharedInputs.kms,
  invokers: invokersInput,
  event_sources: eventSourcesInput,
  vpc: vpcInput,
  permissions_boundary_arn: permissionsBoundaryInput,
  log_level: logLevelInput,
  log_retention_days: logRetentionInput,
  alarms: sharedInputs.alarms,
  quarantine: {
    type: t.bool,
    default: false,
    description:
      "The incident switch: true stops invocations and event sources and denies everything but what keeps evidence. Events wait in the dead letters. One apply, reversible.",
  },
  tags: sharedInputs.tags,
} as const;

const outputs = {
  function_arn: "ARN of the function, without version or alias; known at plan.",
  alias_arn: "ARN of the alias `live`, which callers invoke; known at plan.",
  invoke_arn: "What API Gateway integrates with: the invocation URI of the alias `live`; known at plan.",
  role_arn: "ARN of the function's role; known at plan.",
  role_name: "Name of the function's role.",
  log_group_name: "Name of the function's log group.",
  dead_letter_queue_arn: "ARN of the queue that takes what the function failed on; known at plan.",
  edge_ref: "What a public route may be wired to: an object when `tier` is `edge`, else null.",
  grants: "Ready-made `allowed_resources` entries for callers: `grants.invoke`.",
  key_policy_json: "Statements that the policy of `kms.key_arn` needs; pass it to `source_policy_documents`.",
  manifest: "What this module put into the stack, for maps and inventories.",
} as const;

export default defineModule({
  name: "secure_lambda",
  inputs,
  outputs,
  body(m) {
    const names = predictNames(m);
    const tags = m.local("tags", hcl`merge(${m.in.tags}, { sensitivity = ${m.in.sensitivity}, tier = ${m.in.tier} })`);
    declareActionTable(m);

    const role = putRole(m, names, tags);
    const permissions = putPermissions(m, role, names);
    const logs = putLogs(m, tags);
    const deadLetters = putDeadLetters(m, tags);
    const lambda = putFunction(m, { role, permissions, logs, deadLetters, tags });
    const alias = putAlias(m, lambda);
    putInvokers(m, alias);
    putEventSources(m, { alias, permissions, deadLetters, tags });
    putAlarms(m, { lambda, logs, deadLetters, tags });

    const aliasArn = hcl`"${names.functionArn}:live"`;
    const grants = m.local("grants", {
      invoke: [{ arn: aliasArn, actions: ["lambda:InvokeFunction"], conditions: {} }],
    });
    const invokeArn = hcl`"arn:${names.partition}:apigateway:${names.region}:lambda:path/2015-03-31/functions/${names.functionArn}:live/invocations"`;
    return {
      function_arn: { value: names.functionArn, dependsOn: [lambda] },
      alias_arn: { value: aliasArn, dependsOn: [alias] },
      invoke_arn: { value: invokeArn, dependsOn: [alias] },
      role_arn: { value: names.roleArn, dependsOn: [role] },
      role_name: role.name,
      log_group_name: logs.name,
      dead_letter_queue_arn: { value: names.deadLetterArn, dependsOn: [deadLetters] },
      edge_ref: {
        value: hcl`${m.in.tier} != "edge" ? null : { name = ${m.in.name}, tier = ${m.in.tier}, alias_arn = ${aliasArn}, invoke_arn = ${invokeArn} }`,
        dependsOn: [alias],
      },
      grants,
      key_policy_json: keyPolicy(m, names).json,
      manifest: {
        kind: "secure_lambda",
        name: m.in.name,
        sensitivity: m.in.sensitivity,
        tier: m.in.tier,
        entry_points: hcl`[for invoker in values(${m.in.invokers}) : { service = invoker.service, source_arn = invoker.source_arn }]`,
        grants,
        emits: hcl`[for entry in ${m.in.allowed_resources} : { arn = entry.arn, actions = entry.actions }]`,
        consumes: hcl`[for source in values(${m.in.event_sources}) : source.arn]`,
      },
    };
  },
});
