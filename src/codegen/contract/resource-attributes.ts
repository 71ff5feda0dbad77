import type { TerraformType } from "../../core";
import { bool, map, number, text, unknown } from "./type-union";

// Measured over all 2,100 resources and data sources of hashicorp/aws 5.100.0 (`terraform providers schema -json`): what is
// here has that type wherever it occurs, but for the exceptions. Where other providers number things (`*_id`), AWS does not.

/** Texts in any provider. */
const texts =
  /^(?:id|arn|name|json|url|dns_name|domain_name|fqdn|hostname)$|_(?:arn|url)$|(?<!policies)_json$|(?<!^add_column)_name$/;

/** Texts in AWS's. */
const awsTexts =
  /^(?:availability_zone|bucket|cidr_block|cluster_identifier|description|dns_suffix|endpoint|engine|engine_version|etag|identifier|key|name_prefix|partition|private_dns|private_ip|public_dns|public_ip|state|username)$|(?<!^vlan|^virtual_network|^revocation|^transaction|version)_id$/;

const awsOthers: Readonly<Record<string, TerraformType>> = {
  port: number,
  enabled: bool,
  encrypted: bool,
  tags_all: map(text),
};

const exceptions = new Set([
  "aws_cloudfront_realtime_log_config.endpoint",
  "aws_elasticache_serverless_cache.endpoint",
  "aws_identitystore_user.name",
  "aws_redshiftserverless_workgroup.endpoint",
  "aws_route53_traffic_policy_document.endpoint",
]);

/** The type of a resource's or data source's attribute, where the name alone tells it. @param resource its type, `aws_sqs_queue`. */
export function resourceAttribute(resource: string, name: string): TerraformType {
  if (exceptions.has(`${resource}.${name}`)) return unknown;
  if (texts.test(name)) return text;
  if (!resource.startsWith("aws_")) return unknown;
  if (awsTexts.test(name)) return text;
  return Object.hasOwn(awsOthers, name) ? (awsOthers[name] ?? unknown) : unknown;
}
