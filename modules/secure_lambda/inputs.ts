import { hcl, type InputDeclaration, optional, reference, required, t, type Validation } from "../../src/authoring";

/** Runtimes that AWS supported on 2026-11-24 and AWS provider 5.100 knows: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
const runtimes = [
  "java11",
  "java17",
  "java21",
  "java8.al2",
  "nodejs22.x",
  "provided.al2023",
  "python3.11",
  "python3.12",
  "python3.13",
  "ruby3.3",
  "ruby3.4",
];

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Names whose last word says that the value is a secret; `TOKEN_URL` is none, `API_TOKEN` is. */
const secretName = "(?i)(?:^|_)(?:secret|password|token|api_?key|private_?key)$";
/** Values that are keys whatever their name: AWS access keys, PEM, JWT, and the usual vendors' prefixes. */
const secretValue =
  "(?:AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----|eyJ[A-Za-z0-9_-]{10,}[.]eyJ[A-Za-z0-9_-]{10,}[.]|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{10,}|sk_live_[A-Za-z0-9]{16,}";

function oneOf(input: string, values: readonly (string | number)[], message: string): Validation {
  return { condition: hcl`contains(${[...values]}, ${reference(`var.${input}`)})`, message };
}

export const codeInput: InputDeclaration = {
  type: t.object({
    runtime: optional(t.string, `Required for zip and s3: one of ${runtimes.join(", ")}.`),
    handler: optional(t.string, "Required for zip and s3, for example `index.handler`."),
    architecture: optional(t.string, "`x86_64` or `arm64`.", "x86_64"),
    layers: optional(t.list(t.string), "ARNs of layer versions.", []),
    zip: optional(
      t.object({
        filename: required(t.string, "Path of the archive."),
        source_code_hash: required(t.string, "`filebase64sha256(…)` of it, so that new code is deployed."),
      }),
      "An archive on disk.",
    ),
    s3: optional(
      t.object({
        bucket: required(t.string, "Name of the bucket."),
        key: required(t.string, "Key of the archive."),
        version: required(t.string, "Version of the object: what runs must not change under a running alias."),
      }),
      "An archive in S3.",
    ),
    image_uri: optional(t.string, "A container image by digest, `…@sha256:…`."),
  }),
  description: "What runs: exactly one of `zip`, `s3` and `image_uri`. The module never builds anything.",
  validations: [
    {
      condition: hcl`length([for source in [var.code.zip, var.code.s3, var.code.image_uri] : source if source != null]) == 1`,
      message: "code needs exactly one of zip, s3 and image_uri.",
    },
    {
      condition: hcl`var.code.image_uri != null || (var.code.runtime != null && var.code.handler != null)`,
      message: "code.runtime and code.handler are required unless the code is an image.",
    },
    {
      condition: hcl`var.code.image_uri == null || (var.code.runtime == null && var.code.handler == null && length(var.code.layers) == 0)`,
      message: "code.runtime, code.handler and code.layers are for archives; an image brings its own.",
    },
    {
      condition: hcl`var.code.runtime == null ? true : contains(${runtimes}, var.code.runtime)`,
      message: `code.runtime must be one that AWS supports (list of 2026-11-24): ${runtimes.join(", ")}.`,
    },
    {
      condition: hcl`!anytrue([for pin in [try(var.code.s3.version, "none"), try(var.code.zip.source_code_hash, "none")] : try(length(pin), 0) == 0])`,
      message: "code.s3.version and code.zip.source_code_hash may not be empty: they say which code it is.",
    },
    {
      condition: hcl`contains(["x86_64", "arm64"], var.code.architecture)`,
      message: 'code.architecture must be "x86_64" or "arm64".',
    },
    {
      condition: hcl`!anytrue([for layer in var.code.layers : !can(regex("^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$", layer))])`,
      message: "code.layers takes ARNs of layer versions, arn:aws:lambda:<region>:<account>:layer:<name>:<version>.",
    },
    {
      condition: hcl`var.code.image_uri == null || can(regex("@sha256:[0-9a-f]{64}$", var.code.image_uri))`,
      message: "code.image_uri must name the image by digest (…@sha256:<64 hex digits>); a tag can be moved.",
    },
  ],
};

export const limitsInput: InputDeclaration = {
  type: t.object({
    timeout_seconds: optional(t.number, "1 to 900; at most 29 on edge, where API Gateway gives up.", 10),
    memory_mb: optional(t.number, "128 to 10240.", 256),
    ephemeral_storage_mb: optional(t.number, "512 to 10240.", 512),
  }),
  default: {},
  description: "Time, memory and scratch space of one invocation.",
  validations: [
    {
      condition: hcl`var.limits.timeout_seconds >= 1 && var.limits.timeout_seconds <= (var.tier == "edge" ? 29 : 900)`,
      message: 'limits.timeout_seconds must be 1 to 900, and at most 29 on tier "edge".',
    },
    {
      condition: hcl`var.limits.memory_mb >= 128 && var.limits.memory_mb <= 10240`,
      message: "limits.memory_mb must be 128 to 10240.",
    },
    {
      condition: hcl`var.limits.ephemeral_storage_mb >= 512 && var.limits.ephemeral_storage_mb <= 10240`,
      message: "limits.ephemeral_storage_mb must be 512 to 10240.",
    },
  ],
};

export const maxConcurrencyInput: InputDeclaration = {
  type: t.number,
  nullable: true,
  description:
    "The blast radius in parallel copies: reserved concurrency, and the bound of SQS event sources. null, written down, means no reservation (a new account has none to give); refused on `edge`, where anyone may cause copies.",
  validations: [
    {
      condition: hcl`var.max_concurrency == null || coalesce(var.max_concurrency, 1) >= 1`,
      message: "max_concurrency must be 1 or more; to stop a function, set quarantine = true.",
    },
    {
      condition: hcl`var.max_concurrency != null || var.tier != "edge"`,
      message: 'max_concurrency is required on tier "edge": it bounds what a flood from outside costs.',
    },
  ],
};

export const environmentInput: InputDeclaration = {
  type: t.map(t.string),
  default: {},
  description:
    "Environment variables. Secrets go to `secrets`; the module sets POWERTOOLS_SERVICE_NAME, POWERTOOLS_LOG_LEVEL and POWERTOOLS_LOGGER_LOG_EVENT.",
  validations: [
    {
      condition: hcl`!anytrue([for name in keys(var.environment) : can(regex(${secretName}, name))])`,
      message:
        "environment: a name that ends in SECRET, PASSWORD, TOKEN, API_KEY or PRIVATE_KEY is refused; pass the secret's ARN in secrets and read it at run time.",
    },
    {
      condition: hcl`!anytrue([for value in values(var.environment) : can(regex(${secretValue}, value))])`,
      message:
        "environment: a value looks like a key (AWS access key, PEM, JWT or a vendor's token); pass its ARN in secrets and read it at run time.",
    },
    {
      condition: hcl`!anytrue([for name in keys(var.environment) : !can(regex("^[A-Za-z][A-Za-z0-9_]+$", name))])`,
      message: "environment: a name starts with a letter and has letters, digits and underscores.",
    },
    {
      condition: hcl`!anytrue([for name in keys(var.environment) : can(regex("^(?:AWS_(?:DEFAULT_REGION|REGION|EXECUTION_ENV|LAMBDA_(?:FUNCTION_|LOG_|INITIALIZATION_|RUNTIME_API)|ACCESS_KEY|SECRET_ACCESS_KEY|SESSION_TOKEN)|LAMBDA_(?:TASK_ROOT|RUNTIME_DIR))", name))])`,
      message: "environment: Lambda reserves this name and sets it itself, for example AWS_REGION; choose another.",
    },
    {
      condition: hcl`!anytrue([for name in keys(var.environment) : contains(["POWERTOOLS_SERVICE_NAME", "POWERTOOLS_LOG_LEVEL", "POWERTOOLS_LOGGER_LOG_EVENT", "POWERTOOLS_DEV"], name)])`,
      message:
        "environment: POWERTOOLS_SERVICE_NAME, _LOG_LEVEL, _LOGGER_LOG_EVENT and _DEV are the module's to set (name, log_level; events are never logged).",
    },
  ],
};

export const permissionsBoundaryInput: InputDeclaration = {
  type: t.string,
  default: null,
  nullable: true,
  description: "ARN of the managed policy that bounds the role; null means none. Required for `high` sensitivity.",
  validations: [
    {
      condition: hcl`var.permissions_boundary_arn != null || var.sensitivity != "high"`,
      message: 'permissions_boundary_arn is required for sensitivity "high".',
    },
    {
      condition: hcl`var.permissions_boundary_arn == null || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:policy/[^*?{[:space:]]+$", var.permissions_boundary_arn))`,
      message:
        "permissions_boundary_arn must be the ARN of a managed policy of an account, arn:aws:iam::<account>:policy/<name>; one of AWS bounds nothing.",
    },
  ],
};

export const logLevelInput: InputDeclaration = {
  type: t.string,
  default: "INFO",
  description:
    "Least level that is logged, by Lambda and by Powertools: `TRACE`, `DEBUG`, `INFO`, `WARN`, `ERROR` or `FATAL`.",
  validations: [
    oneOf(
      "log_level",
      ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"],
      "log_level must be TRACE, DEBUG, INFO, WARN, ERROR or FATAL.",
    ),
  ],
};

export const logRetentionInput: InputDeclaration = {
  type: t.number,
  default: 365,
  description: `Days that the function's log is kept; a year by default, since intrusions are found late. One of ${retentionDays.join(", ")}.`,
  validations: [
    oneOf("log_retention_days", retentionDays, `log_retention_days must be one of ${retentionDays.join(", ")}.`),
  ],
};
