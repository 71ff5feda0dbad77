import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { hcl, type ModuleStack } from "../../src/authoring";
import type { Names } from "./names";

/**
 * What the key's own policy must allow, made from names only, so that the key may be made in the same plan and serve
 * the targets too. EventBridge sends no `aws:SourceArn` to SQS's key checks, hence the encryption contexts. No Sid: the
 * statements of several modules are merged into one key policy, and two of a name are refused.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
 */
export function keyPolicy(m: ModuleStack<never>, { busArn, queueArnPrefix }: Names): DataAwsIamPolicyDocument {
  const eventBridge = [{ type: "Service", identifiers: ["events.amazonaws.com"] }];
  const use = ["kms:Decrypt", "kms:GenerateDataKey"];
  const document = new DataAwsIamPolicyDocument(m, "document.key", {
    statement: [
      {
        effect: "Allow",
        actions: ["kms:DescribeKey"],
        principals: eventBridge,
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: use,
        principals: eventBridge,
        resources: ["*"],
        condition: [
          { test: "ArnEquals", variable: "kms:EncryptionContext:aws:events:event-bus:arn", values: [busArn.string] },
        ],
      },
      {
        effect: "Allow",
        actions: use,
        principals: eventBridge,
        resources: ["*"],
        condition: [
          {
            test: "ArnLike",
            variable: "kms:EncryptionContext:aws:sqs:arn",
            values: [hcl`"${queueArnPrefix}*-dead-letters"`.string],
          },
        ],
      },
    ],
  });
  return m.place(document, {
    note: 'Statements for the policy of the caller\'s key; in a key policy "*" is the key itself.',
  });
}
