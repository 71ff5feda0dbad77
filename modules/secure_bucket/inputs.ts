import {
  hcl,
  type InputDeclaration,
  keysOf,
  reference,
  required,
  sharedInputs,
  t,
  type Validation,
} from "../../src/authoring";

/** Who delivers S3's own access logs; SSE-KMS and default retention are unsupported there: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
const accessLogService = "logging.s3.amazonaws.com";
/** Whether this bucket is itself the target of S3 access logs. */
const takesAccessLogs = hcl`anytrue([for writer in values(var.service_writers) : writer.service == ${accessLogService}])`;

/** A prefix ends in a slash, or `in` would be `inside/` too; nothing is the whole bucket. Blanks would not pass `allowed_resources`. */
const prefixPattern = "^(?:[^/*?{$[:space:]][^*?{$[:space:]]*/)?$";

export const nameInput: InputDeclaration = {
  type: t.string,
  description: "Name of the bucket: 3 to 63 lower-case letters, digits and hyphens, unique in all of AWS.",
  validations: [
    {
      condition: hcl`can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))`,
      message: "name must be 3 to 63 lower-case letters, digits and hyphens; dots break TLS.",
    },
  ],
};

const [nullOnlyForLow, keyNotAlias] = sharedInputs.kms.validations;

/** The shared input, but for buckets that take S3's access logs, where a key is unsupported at any sensitivity. */
export const kmsInput: InputDeclaration = {
  ...sharedInputs.kms,
  validations: [
    { ...nullOnlyForLow, condition: hcl`${nullOnlyForLow.condition} || ${takesAccessLogs}` },
    keyNotAlias,
    {
      condition: hcl`var.kms == null || !${takesAccessLogs}`,
      message:
        "kms must be null on a bucket that takes S3 access logs: S3 does not deliver them under a key; it encrypts them itself.",
    },
  ],
};

export const accessLogInput: InputDeclaration = {
  type: t.object({
    bucket: required(t.string, "Name of the log bucket."),
    prefix: required(t.string, "Where in it this bucket's logs go."),
  }),
  nullable: true,
  description: "Where S3 logs who accessed objects here. Required; null, written down, means that nobody will know.",
  validations: [
    {
      condition: hcl`var.access_log == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.access_log.bucket))`,
      message: "access_log.bucket must be the name of a bucket, not its ARN.",
    },
    {
      condition: hcl`var.access_log == null || try(var.access_log.bucket, "") != var.name`,
      message: "access_log.bucket must be another bucket: one that logs into itself logs its own logs, without end.",
    },
    {
      condition: hcl`var.access_log == null || can(regex(${prefixPattern}, var.access_log.prefix))`,
      message:
        'access_log.prefix ends in "/", does not start with one, and has no blank, "*", "?" or "$"; "" is the whole bucket.',
    },
    {
      condition: hcl`var.access_log == null || !${takesAccessLogs}`,
      message: "access_log must be null on a bucket that takes S3 access logs: it would log itself without end.",
    },
  ],
};

function principals(input: "readers" | "writers", what: string): InputDeclaration {
  return {
    type: t.map(
      t.object({
        principal_arn: required(t.string, "ARN of the role or user."),
        account_id: required(t.string, "Its account, 12 digits; null for this account."),
        prefixes: required(t.list(t.string), 'Where in the bucket: each ends in "/"; `""` is the whole bucket.'),
      }),
    ),
    description: `${what} The same key in readers and writers is the same principal. Their own policies must allow it too: give them the output \`grants\`.`,
    validations: [keysOf(hcl`keys(${reference(`var.${input}`)})`, input), ...principalRules(input)],
  };
}

function principalRules(input: "readers" | "writers"): Validation[] {
  const map = reference(`var.${input}`);
  const all = hcl`values(${map})`;
  return [
    {
      condition: hcl`!anytrue([for entry in ${all} : !can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(?:role|user)/[^*?{[:space:]]+$", entry.principal_arn))])`,
      message: `${input}: principal_arn is the ARN of one role or user, without wildcards and without :root; an account is everybody in it.`,
    },
    {
      condition: hcl`!anytrue(flatten([for key, entry in ${map} : [for other, twin in ${map} : entry.principal_arn == twin.principal_arn if key != other]]))`,
      message: `${input}: a principal is listed twice, and each entry denies what the other allows; join their prefixes into one.`,
    },
    {
      condition: hcl`!anytrue([for entry in ${all} : !(entry.account_id == null || can(regex("^[0-9]{12}$", entry.account_id)))])`,
      message: `${input}: account_id is 12 digits, or null for this account.`,
    },
    {
      condition: hcl`!anytrue([for entry in ${all} : length(entry.prefixes) == 0])`,
      message: `${input}: prefixes needs at least one; write [""] for the whole bucket.`,
    },
    {
      condition: hcl`!anytrue([for entry in ${all} : anytrue([for prefix in entry.prefixes : !can(regex(${prefixPattern}, prefix))])])`,
      message: `${input}: a prefix ends in "/", does not start with one, and has no blank, "*", "?" or "$"; [""] is the whole bucket.`,
    },
  ];
}

export const readersInput = principals(
  "readers",
  "Who may read objects and list them; everybody else is denied, whatever their own policies say.",
);
export const writersInput: InputDeclaration = {
  ...principals("writers", "Who may write and delete objects, and read what is there."),
  validations: [
    ...(principals("writers", "").validations ?? []),
    {
      condition: hcl`!anytrue(flatten([for key, writer in var.writers : [for other, reader in var.readers : (key == other) != (writer.principal_arn == reader.principal_arn)]]))`,
      message:
        "writers: one principal has one key in readers and writers, and one key means one principal; else each entry denies what the other allows.",
    },
  ],
};

/** What AWS Config and log delivery write for is an account in a region, and documented so. */
const sourceArnPattern =
  "^arn:aws[a-z-]*:(?:(?:config|logs):[a-z0-9-]+:[0-9]{12}:[*]|[a-z0-9-]+:[a-z0-9-]*:(?:[0-9]{12})?:[^*?{[:space:]]+)$";

export const serviceWritersInput: InputDeclaration = {
  type: t.map(
    t.object({
      service: required(t.string, "Service principal, for example `cloudtrail.amazonaws.com`."),
      source_arn: required(t.string, "ARN of the one trail, bucket or delivery that writes."),
      source_account: required(t.string, "Account of the source, 12 digits."),
      prefix: required(t.string, 'Where it writes: ends in "/", or `""`.'),
    }),
  ),
  default: {},
  description: "AWS services that deliver here, each for one named source.",
  validations: [
    keysOf(hcl`keys(var.service_writers)`, "service_writers"),
    {
      condition: hcl`!anytrue([for writer in values(var.service_writers) : !can(regex("^[a-z0-9.-]+[.]amazonaws[.]com(?:[.]cn)?$", writer.service))])`,
      message:
        "service_writers: service must be a service principal such as cloudtrail.amazonaws.com; roles go to writers.",
    },
    {
      condition: hcl`!anytrue([for writer in values(var.service_writers) : !can(regex(${sourceArnPattern}, writer.source_arn))])`,
      message:
        "service_writers: source_arn must be the whole ARN of one source, without wildcards; only AWS Config and log delivery, whose sources have none, take arn:aws:config:<region>:<account>:* and arn:aws:logs:<region>:<account>:*.",
    },
    {
      condition: hcl`!anytrue([for writer in values(var.service_writers) : !can(regex("^[0-9]{12}$", writer.source_account))])`,
      message: "service_writers: source_account must be the 12 digits of an account.",
    },
    {
      condition: hcl`!anytrue([for writer in values(var.service_writers) : !contains(["", writer.source_account], element(split(":", writer.source_arn), 4))])`,
      message: "service_writers: source_account is not the account in source_arn.",
    },
    {
      condition: hcl`!anytrue([for writer in values(var.service_writers) : !can(regex(${prefixPattern}, writer.prefix))])`,
      message:
        'service_writers: a prefix ends in "/", does not start with one, and has no blank, "*", "?" or "$"; "" is the whole bucket.',
    },
  ],
};

function days(input: string): Validation {
  return {
    condition: hcl`coalesce(${reference(`var.${input}`)}, 1) >= 1 && coalesce(${reference(`var.${input}`)}, 1) <= 3650`,
    message: `${input} must be 1 to 3650.`,
  };
}

export const noncurrentDaysInput: InputDeclaration = {
  type: t.number,
  default: 90,
  description:
    "Days that an overwritten or deleted version is kept: three months to find out that it was needed. 1 to 3650.",
  validations: [days("noncurrent_days")],
};

export const expireDaysInput: InputDeclaration = {
  type: t.number,
  default: null,
  nullable: true,
  description: "Days after which objects expire, 1 to 3650; null means never.",
  validations: [days("expire_days")],
};

export const objectLockInput: InputDeclaration = {
  type: t.object({
    mode: required(t.string, "`GOVERNANCE` (admins may lift it) or `COMPLIANCE` (nobody may)."),
    days: required(t.number, "How long a version cannot be deleted."),
  }),
  default: null,
  nullable: true,
  description:
    "Default retention of every version; null means none. Costs what it says: nobody deletes in COMPLIANCE mode.",
  validations: [
    {
      condition: hcl`var.object_lock == null || contains(["GOVERNANCE", "COMPLIANCE"], try(var.object_lock.mode, ""))`,
      message: 'object_lock.mode must be "GOVERNANCE" or "COMPLIANCE".',
    },
    {
      condition: hcl`var.object_lock == null || (try(var.object_lock.days, 1) >= 1 && try(var.object_lock.days, 1) <= 36500)`,
      message: "object_lock.days must be 1 to 36500.",
    },
    {
      condition: hcl`var.object_lock == null || !${takesAccessLogs}`,
      message:
        "object_lock must be null on a bucket that takes S3 access logs: S3 does not deliver under default retention.",
    },
  ],
};

export const ephemeralInput: InputDeclaration = {
  type: t.bool,
  default: false,
  description: "Whether `terraform destroy` may delete the bucket with everything in it. For `low` sensitivity only.",
  validations: [
    {
      condition: hcl`!var.ephemeral || var.sensitivity == "low"`,
      message: 'ephemeral is for sensitivity "low" only: data that matters is not deleted by a destroy.',
    },
    {
      condition: hcl`!var.ephemeral || var.object_lock == null`,
      message: "ephemeral contradicts object_lock: a locked version cannot be deleted.",
    },
  ],
};
