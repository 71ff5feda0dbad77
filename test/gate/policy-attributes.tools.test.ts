import { execFileSync } from "node:child_process";
import { createTerraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";
import { toolPath } from "../setup/find-tool";
import { policies } from "./rules";

interface Block {
  readonly attributes?: Readonly<
    Record<string, { readonly type?: unknown; readonly computed?: true; readonly optional?: true }>
  >;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

/** Texts that are none of IAM's: a grammar of their own, or one of a few words. */
const others = new Set(
  `aws_alb.dns_record_client_routing_policy aws_alb_listener.alpn_policy aws_alb_listener.ssl_policy
  aws_api_gateway_domain_name.security_policy aws_bedrockagent_data_source.data_deletion_policy aws_cloudformation_stack.policy_body
  aws_cloudwatch_log_account_policy.policy_document aws_cloudwatch_log_data_protection_policy.policy_document
  aws_cloudwatch_log_index_policy.policy_document aws_config_organization_custom_policy_rule.policy_text
  aws_ec2_fleet.excess_capacity_termination_policy aws_ecr_lifecycle_policy.policy
  aws_ecr_repository_creation_template.lifecycle_policy aws_emr_instance_group.autoscaling_policy
  aws_fsx_lustre_file_system.auto_import_policy aws_fsx_ontap_volume.snapshot_policy
  aws_gamelift_fleet.new_game_session_protection_policy aws_gamelift_game_server_group.game_server_protection_policy
  aws_iot_policy_attachment.policy aws_kendra_index.user_context_policy aws_lb.dns_record_client_routing_policy
  aws_lb_listener.alpn_policy aws_lb_listener.ssl_policy
  aws_networkmanager_core_network_policy_attachment.policy_document aws_opensearchserverless_access_policy.policy
  aws_opensearchserverless_lifecycle_policy.policy aws_opensearchserverless_security_policy.policy aws_ses_receipt_filter.policy
  aws_ses_receipt_rule.tls_policy aws_sns_topic.archive_policy aws_sns_topic.delivery_policy
  aws_sns_topic_data_protection_policy.policy aws_sns_topic_subscription.delivery_policy aws_sns_topic_subscription.filter_policy
  aws_sns_topic_subscription.redrive_policy aws_sns_topic_subscription.replay_policy
  aws_spot_fleet_request.excess_capacity_termination_policy aws_sqs_queue.redrive_allow_policy aws_sqs_queue.redrive_policy
  aws_sqs_queue_redrive_allow_policy.redrive_allow_policy aws_sqs_queue_redrive_policy.redrive_policy
  aws_storagegateway_nfs_file_share.notification_policy aws_storagegateway_smb_file_share.notification_policy
  aws_verifiedaccess_endpoint.policy_document aws_verifiedaccess_group.policy_document
  aws_workspacesweb_browser_settings.browser_policy`.split(/\s+/),
);

/** Texts in blocks: the first is read by `lib/iam.rego` itself, the second is "not seen" of opaque_policy. */
const inBlocks = new Set([
  "aws_iam_role.inline_policy.policy",
  "aws_s3control_multi_region_access_point_policy.details.policy",
]);

test("lib/policy_attributes.rego names every policy text of the provider's resources", async () => {
  const texts = Object.entries(await resourceSchemas()).flatMap(([type, { block }]) => policyTexts(type, block));
  const known = new Set(readAttributes());
  expect(texts.filter((text) => !known.has(text) && !others.has(text) && !inBlocks.has(text))).toEqual([]);
  expect([...known, ...others, ...inBlocks].filter((text) => !texts.includes(text))).toEqual([]);
});

async function resourceSchemas(): Promise<Record<string, { readonly block: Block }>> {
  const terraform = await createTerraform({ env: process.env });
  try {
    const root = terraform.copy(
      writeFolder(temporaryFolder(), {
        "main.tf": 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n',
      }),
    );
    await terraform.init(root);
    const { stdout } = await terraform.run(["providers", "schema", "-json"], root);
    const [aws] = Object.values<{ resource_schemas: Record<string, { block: Block }> }>(
      JSON.parse(stdout.toString()).provider_schemas,
    );
    return aws?.resource_schemas ?? {};
  } finally {
    await terraform.close();
  }
}

/** `type.argument` of each string that people set and whose name says policy; within blocks those called so and no more. */
function policyTexts(
  path: string,
  block: Block,
  named = /(^|_)policy$|^access_policies$|^policy_(body|document|text)$/,
): string[] {
  const own = Object.entries(block.attributes ?? {}).filter(
    ([name, { type, computed, optional }]) => type === "string" && (!computed || optional) && named.test(name),
  );
  const inner = Object.entries(block.block_types ?? {});
  return [
    ...own.map(([name]) => `${path}.${name}`),
    ...inner.flatMap(([name, nested]) => policyTexts(`${path}.${name}`, nested.block, /^policy(_document)?$/)),
  ];
}

function readAttributes(): string[] {
  const args = ["eval", "--format", "json", "--data", policies, "data.lib.policy_attributes.by_kind"];
  const { result } = JSON.parse(execFileSync(toolPath("opa"), args, { encoding: "utf8" }));
  const kinds: Record<string, Record<string, string[]>> = result[0].expressions[0].value;
  return Object.values(kinds).flatMap((types) =>
    Object.entries(types).flatMap(([type, names]) => names.map((name) => `${type}.${name}`)),
  );
}
