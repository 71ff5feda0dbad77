import {
  type HclExpression,
  hcl,
  type InputDeclaration,
  keysOf,
  reference,
  required,
  t,
  type Validation,
} from "../../src/authoring";

/** What a target's ARN looks like, by its kind; `local.target_arn_patterns` in the module. */
export const targetArnPatterns = {
  function: "^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+(?::[A-Za-z0-9_-]+)?$",
  queue: "^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+$",
  topic: "^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+$",
  state_machine: "^arn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:stateMachine:[A-Za-z0-9_-]+$",
  bus: "^arn:aws[a-z-]*:events:[a-z0-9-]+:[0-9]{12}:event-bus/[A-Za-z0-9_./-]+$",
};
const kinds = Object.keys(targetArnPatterns);

/** EventBridge's default quota: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const targetsPerRule = 5;
/** Bus, rule and target together: `<bus>-<rule>-rule` names a role, which takes 64 characters; a queue takes 80. */
const longestName = 59;

const events = {
  sources: required(t.list(t.string), "The `source` values it may put, spelled out."),
  detail_types: required(t.list(t.string), "The `detail-type` values it may put, spelled out."),
};

/** What a publisher, or a trusted account, may put: both lists written out, since these are what consumers believe. */
function eventsOf(input: "publishers" | "trusted_accounts"): Validation[] {
  const entries = hcl`values(${reference(`var.${input}`)})`;
  const anyOf = (list: string, isBad: HclExpression) =>
    hcl`!anytrue([for entry in ${entries} : anytrue([for value in entry.${reference(list)} : ${isBad}])])`;
  return [
    keysOf(hcl`keys(${reference(`var.${input}`)})`, input),
    {
      condition: hcl`!anytrue([for entry in ${entries} : length(entry.sources) == 0 || length(entry.detail_types) == 0])`,
      message: `${input}: sources and detail_types need at least one value each; who may put nothing is not listed.`,
    },
    {
      condition: anyOf("sources", hcl`!can(regex("^[A-Za-z0-9._/-]{1,256}$", value))`),
      message: `${input}: a source is spelled out, without "*" and "?": letters, digits, dots, slashes, hyphens and underscores.`,
    },
    {
      condition: anyOf("sources", hcl`startswith(value, "aws.")`),
      message: `${input}: sources that start with "aws." belong to AWS; nobody else can put them.`,
    },
    {
      condition: anyOf("detail_types", hcl`!can(regex("^[^*?{$]{1,128}$", value))`),
      message: `${input}: a detail type is spelled out, 1 to 128 characters without "*", "?", "{" and "$".`,
    },
  ];
}

export const publishersInput: InputDeclaration = {
  type: t.map(
    t.object({
      principal_arn: required(t.string, "ARN of the role or user, of this account."),
      ...events,
    }),
  ),
  description:
    "Who of this account may put events, and which; everybody else is denied, whatever their own policies say. `{}` when only `trusted_accounts` put.",
  validations: [
    ...eventsOf("publishers"),
    {
      condition: hcl`length(var.publishers) + length(var.trusted_accounts) > 0`,
      message: "publishers and trusted_accounts are both empty: nobody could put an event; name a publisher.",
    },
    {
      condition: hcl`!anytrue([for publisher in values(var.publishers) : !can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(?:role|user)/[^*?{$[:space:]]+$", publisher.principal_arn))])`,
      message:
        "publishers: principal_arn must be the ARN of one IAM role or user, without wildcards and without :root; for a session, name its role.",
    },
    {
      condition: hcl`length(distinct(values(var.publishers)[*].principal_arn)) == length(var.publishers)`,
      message:
        "publishers: a principal is listed twice, and each entry denies what the other allows; join their sources and detail_types into one.",
    },
  ],
};

export const trustedAccountsInput: InputDeclaration = {
  type: t.map(
    t.object({ account_id: required(t.string, "12 digits; an account of the organisation `org_id`."), ...events }),
  ),
  default: {},
  description:
    "Other accounts of the organisation that may put events, and which. Each decides for itself which of its roles do.",
  validations: [
    ...eventsOf("trusted_accounts"),
    {
      condition: hcl`!anytrue([for account in values(var.trusted_accounts) : !can(regex("^[0-9]{12}$", account.account_id))])`,
      message: "trusted_accounts: account_id must be the 12 digits of an account.",
    },
    {
      condition: hcl`length(var.trusted_accounts) == 0 || var.org_id != null`,
      message: "trusted_accounts needs org_id: an account that leaves the organisation must lose its access.",
    },
  ],
};

/** Whether none of all targets is bad; `target` and the name `rule` are in scope. */
function noTarget(isBad: HclExpression): HclExpression {
  return hcl`!anytrue([for name, rule in var.rules : anytrue([for key, target in rule.targets : ${isBad}])])`;
}

export const rulesInput: InputDeclaration = {
  type: t.map(
    t.object({
      event_pattern: required(t.string, 'JSON, `jsonencode({ source = ["shop.orders"] })`; must name the `source`.'),
      targets: required(
        t.map(
          t.object({
            arn: required(t.string, "ARN of the target; of a function, its alias."),
            kind: required(t.string, `What it is: ${kinds.map((kind) => `\`${kind}\``).join(", ")}.`),
          }),
        ),
        `Where its events go: 1 to ${targetsPerRule}, by name.`,
      ),
    }),
  ),
  default: {},
  description:
    "Which events go where. A function, queue or topic is admitted by its owner, who takes the output `rule_arns`; for a state machine or a bus the rule gets a role of its own. What a target does not take goes to its dead letters.",
  validations: [
    keysOf(hcl`concat(keys(var.rules), flatten([for rule in values(var.rules) : keys(rule.targets)]))`, "rules"),
    {
      condition: noTarget(hcl`length("\${var.name}\${name}\${key}") > ${longestName}`),
      message: `rules: the names of bus, rule and target may have ${longestName} characters together; queues and roles are named after them.`,
    },
    {
      condition: hcl`!anytrue([for rule in values(var.rules) : !can(jsondecode(rule.event_pattern))])`,
      message: 'rules: event_pattern must be JSON; write jsonencode({ source = ["shop.orders"] }).',
    },
    {
      condition: hcl`!anytrue([for rule in values(var.rules) : !can([for source in jsondecode(rule.event_pattern).source : regex("^[^*?]+$", source)][0]) || try(jsonencode(jsondecode(rule.event_pattern).source) != jsonencode([for source in jsondecode(rule.event_pattern).source : tostring(source)]), false)])`,
      message:
        'rules: event_pattern must name the source, a list of whole strings, e.g. { source = ["shop.orders"] }; a pattern without it matches whatever anybody puts.',
    },
    {
      condition: hcl`!anytrue([for rule in values(var.rules) : length(rule.targets) == 0 || length(rule.targets) > ${targetsPerRule}])`,
      message: `rules: a rule needs 1 to ${targetsPerRule} targets; for more, write a second rule with the same pattern.`,
    },
    {
      condition: noTarget(hcl`!contains(keys(local.target_arn_patterns), target.kind)`),
      message: `rules: kind must be one of ${kinds.join(", ")}.`,
    },
    {
      condition: noTarget(hcl`!can(regex(local.target_arn_patterns[target.kind], target.arn))`),
      message: "rules: a target's arn must be the whole ARN of one resource of its kind, without wildcards.",
    },
    {
      condition: noTarget(hcl`endswith(target.arn, ".fifo")`),
      message: "rules: FIFO queues and topics are refused: a bus keeps no order, so theirs would be an illusion.",
    },
  ],
};

/** A whole number between two bounds, which EventBridge sets. */
function wholeNumber(input: string, { least, most }: { readonly least: number; readonly most: number }): Validation {
  const value = reference(`var.${input}`);
  return {
    condition: hcl`${value} >= ${least} && ${value} <= ${most} && floor(${value}) == ${value}`,
    message: `${input} must be a whole number, ${least} to ${most}.`,
  };
}

export const archiveDaysInput: InputDeclaration = {
  type: t.number,
  default: 30,
  description:
    "Days that every event is kept in the archive, for replay and for finding out what happened: 0 (no archive) to 3653.",
  validations: [wholeNumber("archive_days", { least: 0, most: 3653 })],
};

export const maxEventAgeInput: InputDeclaration = {
  type: t.number,
  default: 3600,
  description:
    "How long an event is retried before it goes to the dead letters: 60 to 86400 seconds. An hour, because few events mean the same a day later.",
  validations: [wholeNumber("max_event_age_seconds", { least: 60, most: 86_400 })],
};

export const retryAttemptsInput: InputDeclaration = {
  type: t.number,
  default: 3,
  description: "How often an event is retried before it goes to the dead letters: 0 to 185.",
  validations: [wholeNumber("retry_attempts", { least: 0, most: 185 })],
};
