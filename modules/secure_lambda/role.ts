import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePoliciesExclusive } from "@cdktf/provider-aws/lib/iam-role-policies-exclusive";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import { dynamic, type HclExpression, hcl, type ModuleStack, nested, onlyIf } from "../../src/authoring";
import { allowedStatements } from "./allowed-resources";
import type { Names } from "./names";
import { ownStatements } from "./own-statements";

type Stack = ModuleStack<
  "name" | "allowed_resources" | "kms" | "secrets" | "event_sources" | "vpc" | "permissions_boundary_arn" | "quarantine"
>;

/** IAM's bound on all inline policies of a role together: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const inlinePolicyBytes = 10_240;

/** A role of its own, for Lambda only; whatever others attach to it vanishes at the next apply. */
export function putRole(m: Stack, { accountId }: Names, tags: HclExpression): IamRole {
  const trust = new DataAwsIamPolicyDocument(m, "document.trust", {
    statement: [
      {
        sid: "LambdaOnly",
        effect: "Allow",
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["lambda.amazonaws.com"] }],
        condition: [{ test: "StringEqualsIfExists", variable: "aws:SourceAccount", values: [accountId.string] }],
      },
    ],
  });
  m.place(trust, { note: "The role: its own, for Lambda only." });
  return new IamRole(m, "role.this", {
    name: m.in.name.string,
    description: hcl`"Execution role of the function ${m.in.name}"`.string,
    assumeRolePolicy: trust.json,
    permissionsBoundary: m.in.permissions_boundary_arn.string,
    tags: tags.stringMap,
  });
}

/** What the role may do: the caller's entries and what the module itself needs, in one policy; nothing else may stay attached. */
export function putPermissions(m: Stack, role: IamRole, names: Names): IamRolePolicy {
  const allowed = m.local("allowed_statements", allowedStatements(names), {
    note: "One statement for each entry of allowed_resources.",
  });
  const lists = [...ownStatements(m, names), allowed];
  const statements = m.local("statements", hcl`flatten(${lists})`);
  const document = dynamic(new DataAwsIamPolicyDocument(m, "document.permissions", {}), "statement", {
    forEach: statements,
    content: {
      sid: hcl`statement.value.sid`,
      effect: hcl`statement.value.effect`,
      actions: hcl`statement.value.actions`,
      resources: hcl`statement.value.resources`,
      ...nested("condition", {
        forEach: hcl`statement.value.conditions`,
        content: {
          test: hcl`condition.value.test`,
          variable: hcl`condition.value.variable`,
          values: hcl`condition.value.values`,
        },
      }),
    },
  });
  const quarantine = quarantineDocument(m);
  const size = m.local("policies_size", hcl`length(${document.minifiedJson}) + length(${quarantine.minifiedJson})`);
  const permissions = new IamRolePolicy(m, "policy.permissions", {
    name: "permissions",
    role: role.name,
    policy: document.json,
    lifecycle: {
      precondition: [
        {
          condition: hcl`${size} <= ${inlinePolicyBytes}`,
          errorMessage: `The role's policies would be larger than IAM takes (${inlinePolicyBytes} characters, the switch quarantine included). Shorten allowed_resources: put actions on the same resource into one entry, or split the function.`,
        },
      ],
    },
  });
  putExclusives(m, { role, permissions, quarantine });
  return permissions;
}

/**
 * The incident switch. What keeps evidence stays allowed: Lambda's own dead letters and their key, log lines, and the
 * clean-up of network interfaces. The function's code, where `lambda:SourceFunctionArn` is present, may not even those
 * that reach outside.
 */
function quarantineDocument(m: Stack): DataAwsIamPolicyDocument {
  const deadLetters = ["kms:Decrypt", "kms:GenerateDataKey", "sqs:SendMessage"];
  const evidence = [
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ];
  const document = new DataAwsIamPolicyDocument(m, "document.quarantine", {
    statement: [
      {
        sid: "NothingButEvidence",
        effect: "Deny",
        notActions: [...evidence, ...deadLetters].sort(),
        resources: ["*"],
      },
      {
        sid: "NoDeadLettersFromCode",
        effect: "Deny",
        actions: deadLetters,
        resources: ["*"],
        condition: [{ test: "Null", variable: "lambda:SourceFunctionArn", values: ["false"] }],
      },
    ],
  });
  return m.place(document, {
    note: "The incident switch: denies everything but what keeps evidence, so that events wait in the dead letters.",
  });
}

/** The exclusive resources take the names from the policies, so that they never run ahead of them. */
function putExclusives(
  m: Stack,
  {
    role,
    permissions,
    quarantine,
  }: { readonly role: IamRole; readonly permissions: IamRolePolicy; readonly quarantine: DataAwsIamPolicyDocument },
): void {
  const switched = onlyIf(
    m.in.quarantine,
    new IamRolePolicy(m, "policy.quarantine", { name: "quarantine", role: role.name, policy: quarantine.json }),
  );
  const names = hcl`concat([${permissions.name}], ${switched}[*].name)`;
  const exclusive = new IamRolePoliciesExclusive(m, "policies.this", {
    roleName: role.name,
    policyNames: names.strings,
  });
  m.place(exclusive, { note: "Whatever others attach to the role vanishes at the next apply." });
  new IamRolePolicyAttachmentsExclusive(m, "attachments.this", { roleName: role.name, policyArns: [] });
}
