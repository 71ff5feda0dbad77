import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { hcl, type ModuleStack } from "../../src/authoring";
import type { Names } from "./names";

/**
 * What the key's own policy must allow, made from names only: CloudWatch Logs for the function's log group. Everything
 * else uses the key with the role's rights. No Sid: the statements of several modules are merged into one key policy,
 * and two of a name are refused. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function keyPolicy(m: ModuleStack<"name">, { region, dnsSuffix, logGroupArn }: Names): DataAwsIamPolicyDocument {
  const document = new DataAwsIamPolicyDocument(m, "document.key", {
    statement: [
      {
        effect: "Allow",
        actions: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ],
        principals: [{ type: "Service", identifiers: [hcl`"logs.${region}.${dnsSuffix}"`.string] }],
        resources: ["*"],
        condition: [
          { test: "ArnEquals", variable: "kms:EncryptionContext:aws:logs:arn", values: [logGroupArn.string] },
        ],
      },
    ],
  });
  return m.place(document, {
    note: 'Statements for the policy of the caller\'s key; in a key policy "*" is the key itself.',
  });
}
