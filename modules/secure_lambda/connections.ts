import { hcl, type InputDeclaration, optional, required, t } from "../../src/authoring";

// What a function is connected to: the secrets it reads, who invokes it, what feeds it, where its network interfaces are.

export const secretsInput: InputDeclaration = {
  type: t.map(
    t.object({
      kind: required(t.string, "`secret` (Secrets Manager) or `parameter` (SSM SecureString)."),
      arn: required(t.string, "ARN of the secret or parameter."),
      kms_key_arns: required(t.list(t.string), "The keys it is encrypted with; `[]` for the service's own key."),
    }),
  ),
  default: {},
  description:
    "Secrets the function reads, by name: `DB` sets the variable `DB_ARN` and grants the read, and nothing else.",
  validations: [
    {
      condition: hcl`!anytrue([for name in keys(var.secrets) : !can(regex("^[A-Z][A-Z0-9_]*$", name))])`,
      message: "secrets: a name is upper-case letters, digits and underscores, for example DB.",
    },
    {
      condition: hcl`!anytrue([for name in keys(var.secrets) : contains(keys(var.environment), "\${name}_ARN")])`,
      message: "secrets: the variable <NAME>_ARN is set in environment too; rename one.",
    },
    {
      condition: hcl`!anytrue([for secret in values(var.secrets) : !contains(["secret", "parameter"], secret.kind)])`,
      message: 'secrets: kind must be "secret" or "parameter".',
    },
    {
      condition: hcl`!anytrue([for secret in values(var.secrets) : !can(regex(secret.kind == "secret" ? "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^*?{[:space:]]+$" : "^arn:aws[a-z-]*:ssm:[a-z0-9-]+:[0-9]{12}:parameter/[^*?{[:space:]]+$", secret.arn))])`,
      message:
        'secrets: arn must be the whole ARN of one secret (kind "secret") or parameter (kind "parameter"), without wildcards.',
    },
    {
      condition: hcl`!anytrue([for secret in values(var.secrets) : anytrue([for arn in secret.kms_key_arns : !can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", arn))])])`,
      message: "secrets: kms_key_arns takes ARNs of keys, arn:aws:kms:<region>:<account>:key/<id>.",
    },
  ],
};

export const invokersInput: InputDeclaration = {
  type: t.map(
    t.object({
      service: required(t.string, "Service principal, for example `apigateway.amazonaws.com`."),
      source_arn: required(t.string, "ARN of the one API, rule, topic or bucket that may invoke."),
      source_account: required(t.string, "Account of the source, 12 digits."),
    }),
  ),
  default: {},
  description: "Services that may invoke the alias `live`, each from one named source.",
  validations: [
    {
      condition: hcl`!anytrue([for name in keys(var.invokers) : !can(regex("^[A-Za-z0-9_-]{1,100}$", name))])`,
      message:
        "invokers: a name has letters, digits, hyphens and underscores; it becomes the permission's statement id.",
    },
    {
      condition: hcl`!anytrue([for invoker in values(var.invokers) : !can(regex("^[a-z0-9.-]+[.]amazonaws[.]com(?:[.]cn)?$", invoker.service))])`,
      message:
        "invokers: service must be a service principal such as events.amazonaws.com; accounts and roles invoke through the grants.invoke of this module.",
    },
    {
      condition: hcl`!anytrue([for invoker in values(var.invokers) : !can(regex("^[0-9]{12}$", invoker.source_account))])`,
      message: "invokers: source_account must be the 12 digits of an account.",
    },
    {
      condition: hcl`!anytrue([for invoker in values(var.invokers) : !can(regex("^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:[0-9]{12})?:[^[:space:]]+$", invoker.source_arn))])`,
      message: "invokers: source_arn must be a whole ARN, arn:aws:<service>:<region>:<account>:<resource>.",
    },
    {
      condition: hcl`!anytrue([for invoker in values(var.invokers) : can(regex("[*?{]", replace(invoker.source_arn, "/^arn:[a-z-]+:execute-api:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9]+/(?:[*]|[^*?/]+)(?:/[*]|/[^*?/]+)?/", "")))])`,
      message:
        'invokers: "*" and "?" are refused in source_arn; only the stage and the method of a named API may be "*", for example …:execute-api:eu-west-1:123456789012:a1b2c3/*/GET/orders.',
    },
    {
      condition: hcl`!anytrue([for invoker in values(var.invokers) : !contains(["", invoker.source_account], element(split(":", invoker.source_arn), 4))])`,
      message: "invokers: source_account is not the account in source_arn.",
    },
  ],
};

export const eventSourcesInput: InputDeclaration = {
  type: t.map(
    t.object({
      kind: required(t.string, "`sqs`, `dynamodb` (a table's stream) or `kinesis`."),
      arn: required(t.string, "ARN of the queue or stream."),
      kms_key_arns: required(t.list(t.string), "The keys it is encrypted with; `[]` for the service's own key."),
      batch_size: optional(t.number, "Records an invocation; the service's default when not given."),
      filter_patterns: optional(
        t.list(t.string),
        "Filter patterns as JSON; a record that matches none is dropped.",
        [],
      ),
      starting_position: optional(t.string, "Required for streams: `TRIM_HORIZON` or `LATEST`. Not for sqs."),
    }),
  ),
  default: {},
  description:
    "Queues and streams that Lambda polls for this function. Failed records of a batch are retried alone; a stream's go to the dead letters in the end.",
  validations: [
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : !contains(["sqs", "dynamodb", "kinesis"], source.kind)])`,
      message: 'event_sources: kind must be "sqs", "dynamodb" or "kinesis".',
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : !can(regex("^arn:aws[a-z-]*:\${source.kind}:[a-z0-9-]+:[0-9]{12}:[^*?{[:space:]]+$", source.arn))])`,
      message: "event_sources: arn must be the whole ARN of one queue or stream of its kind, without wildcards.",
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : anytrue([for arn in source.kms_key_arns : !can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", arn))])])`,
      message: "event_sources: kms_key_arns takes ARNs of keys, arn:aws:kms:<region>:<account>:key/<id>.",
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : (source.kind == "sqs") != (source.starting_position == null)])`,
      message: "event_sources: starting_position is required for dynamodb and kinesis, and has no meaning for sqs.",
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : !(source.starting_position == null ? true : contains(["TRIM_HORIZON", "LATEST"], source.starting_position))])`,
      message: 'event_sources: starting_position must be "TRIM_HORIZON" or "LATEST".',
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : coalesce(source.batch_size, 1) < 1 || coalesce(source.batch_size, 1) > 10000])`,
      message: "event_sources: batch_size must be 1 to 10000.",
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : coalesce(source.batch_size, 1) > 10 && endswith(source.arn, ".fifo")])`,
      message: "event_sources: a FIFO queue gives batches of at most 10.",
    },
    {
      condition: hcl`var.tier != "edge" || length(var.event_sources) == 0`,
      message:
        'event_sources: a function of tier "edge" has none: its role could drain the queue; give them to an internal function.',
    },
    {
      condition: hcl`!anytrue([for source in values(var.event_sources) : anytrue([for pattern in source.filter_patterns : !can(jsondecode(pattern))])])`,
      message: "event_sources: filter_patterns takes JSON; write jsonencode({ body = … }).",
    },
  ],
};

export const vpcInput: InputDeclaration = {
  type: t.object({
    subnet_ids: required(t.list(t.string), "At least two subnets, in two availability zones."),
    security_group_ids: required(t.list(t.string), "At least one security group."),
  }),
  default: null,
  nullable: true,
  description:
    "Where the function has network interfaces; null means outside any VPC. Code in the function may not make network interfaces itself.",
  validations: [
    {
      condition: hcl`var.vpc == null || length(try(var.vpc.subnet_ids, [])) >= 2`,
      message: "vpc.subnet_ids needs at least two subnets, in two availability zones.",
    },
    {
      condition: hcl`var.vpc == null || length(try(var.vpc.security_group_ids, [])) >= 1`,
      message: "vpc.security_group_ids needs at least one security group.",
    },
  ],
};
