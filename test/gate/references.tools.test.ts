import { join } from "node:path";
import { gate } from "../../src";
import { createTerraform } from "../../src/terraform";

/** Rules that find nothing right unless references are followed. */
const joins = ["bucket_without_public_access_block", "opaque_policy", "public_endpoint_to_privileged_function"];

test("follows references through modules, inputs, outputs, for_each and count, with dots and brackets in keys", async () => {
  const terraform = await createTerraform({ env: process.env });
  try {
    const root = terraform.copy(join(__dirname, "../fixtures/references"));
    await terraform.init(root);
    await terraform.plan(root, { out: "plan" });
    const { findings } = await gate(await terraform.showJson(root, "plan"));
    const followed = findings.filter(({ ruleId }) => joins.includes(ruleId));
    expect(followed.map(({ address, ruleId, detail }) => [address, ruleId, detail])).toMatchInlineSnapshot(`
[
  [
    "aws_apigatewayv2_integration.each["c[0]"]",
    "public_endpoint_to_privileged_function",
    "it calls module.function["c[0]"].aws_lambda_function.this, which is allowed dynamodb:PutItem",
  ],
  [
    "aws_apigatewayv2_integration.strong",
    "public_endpoint_to_privileged_function",
    "it calls module.function["c[0]"].aws_lambda_function.this, which is allowed dynamodb:PutItem",
  ],
  [
    "aws_apigatewayv2_integration.wrapped",
    "public_endpoint_to_privileged_function",
    "it calls module.wrapper.module.inner[0].aws_lambda_function.this, which is allowed dynamodb:PutItem",
  ],
  [
    "aws_s3_bucket.counted[0]",
    "bucket_without_public_access_block",
    "the plan does not tell which bucket aws_s3_bucket_public_access_block.counted[0] holds shut",
  ],
  [
    "aws_s3_bucket.counted[1]",
    "bucket_without_public_access_block",
    "the plan does not tell which bucket aws_s3_bucket_public_access_block.counted[0] holds shut",
  ],
  [
    "aws_sqs_queue_policy.hidden",
    "opaque_policy",
    "of \`policy\`, its text is made from module.wrapper.module.inner[0].aws_lambda_function.this, which the plan does not know",
  ],
  [
    "module.bucket[1].aws_s3_bucket.this",
    "bucket_without_public_access_block",
    "no aws_s3_bucket_public_access_block refers to it",
  ],
]
`);
  } finally {
    await terraform.close();
  }
});
