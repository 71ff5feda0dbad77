import { hcl } from "./hcl";
import type { InputDeclaration } from "./module";
import { required, t } from "./types";

/**
 * Inputs that several modules have: the same idea has the same name, shape and words everywhere. A module's table takes
 * them as they are, or spreads one to add a sentence or a validation of its own.
 */
export const sharedInputs = {
  sensitivity: {
    type: t.string,
    description:
      "How sensitive the data is that this holds or touches: `high`, `medium` or `low`. It decides what else is required, and is added as a tag.",
    validations: [
      {
        condition: hcl`contains(["high", "medium", "low"], var.sensitivity)`,
        message: 'sensitivity must be "high", "medium" or "low".',
      },
    ],
  },

  kms: {
    type: t.object({
      key_arn: required(t.string, "ARN of the key itself; an alias can be pointed elsewhere by whoever may update it."),
    }),
    nullable: true,
    description:
      "The customer managed key that encrypts everything here. null, written down, means the service's own encryption, and is for `low` sensitivity only. The key's policy needs the statements of the output `key_policy_json`.",
    validations: [
      {
        condition: hcl`var.kms != null || var.sensitivity == "low"`,
        message: 'kms may be null for sensitivity "low" only; write { key_arn = aws_kms_key.<name>.arn }.',
      },
      {
        condition: hcl`var.kms == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.kms.key_arn))`,
        message: "kms.key_arn must be the ARN of a key, arn:aws:kms:<region>:<account>:key/<id>, not of an alias.",
      },
    ],
  },

  adminPrincipalArns: {
    type: t.list(t.string),
    description:
      "Roles and users that may change the configuration and are exempt from the Denies; name the roles that run Terraform, those that only plan too, or they lock themselves out. At least one. A role of IAM Identity Center may end in `AWSReservedSSO_<permission set>_*`.",
    validations: [
      {
        condition: hcl`length(var.admin_principal_arns) > 0`,
        message:
          "admin_principal_arns must name at least one role or user, the one that runs Terraform among them; otherwise nobody can mend the policy.",
      },
      {
        condition: hcl`!anytrue([for arn in var.admin_principal_arns : !can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(?:(?:role|user)/[^*?{[:space:]]+|role/aws-reserved/sso[.]amazonaws[.]com/(?:[a-z0-9-]+/)?AWSReservedSSO_[^*?{/[:space:]]+_[*])$", arn))])`,
        message:
          "admin_principal_arns takes ARNs of IAM roles and users, without wildcards and without :root; only a role of IAM Identity Center, below role/aws-reserved/sso.amazonaws.com/, may end in AWSReservedSSO_<permission set>_*.",
      },
    ],
  },

  orgId: {
    type: t.string,
    default: null,
    nullable: true,
    description: "Id of the AWS organisation, `o-…`; null when there is none to name.",
    validations: [
      {
        condition: hcl`var.org_id == null || can(regex("^o-[a-z0-9]{10,32}$", var.org_id))`,
        message: 'org_id must look like "o-" and 10 to 32 lower-case letters and digits.',
      },
    ],
  },

  alarms: {
    type: t.object({ topic_arn: required(t.string, "ARN of the SNS topic that the alarms are sent to.") }),
    default: null,
    nullable: true,
    description: "Where alarms go; null means none. Required for `high` sensitivity.",
    validations: [
      {
        condition: hcl`var.alarms != null || var.sensitivity != "high"`,
        message: 'alarms is required for sensitivity "high"; write { topic_arn = aws_sns_topic.<name>.arn }.',
      },
      {
        condition: hcl`var.alarms == null || can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarms.topic_arn))`,
        message: "alarms.topic_arn must be the ARN of a standard SNS topic, arn:aws:sns:<region>:<account>:<name>.",
      },
    ],
  },

  tags: {
    type: t.map(t.string),
    default: {},
    description: "Tags for every resource that takes tags; the module adds `sensitivity`.",
    validations: [
      {
        condition: hcl`!anytrue([for key in keys(var.tags) : contains(["sensitivity", "tier"], key)])`,
        message: "tags may not set sensitivity or tier: the module sets them from its inputs.",
      },
    ],
  },
} as const satisfies Record<string, InputDeclaration>;
