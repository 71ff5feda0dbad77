// Writes src/synth/provider-blocks.generated.json: which keys of the resource types that our modules use are nested blocks.
// In JSON configuration a block and an attribute look alike; only the provider's schema tells them apart.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTerraform } from "../dist/src/terraform/index.js";

const target = "src/synth/provider-blocks.generated.json";

const types = [...new Set(readdirSync("modules").flatMap(importedTypes))].sort();
const schema = await readSchema();
writeFileSync(
  target,
  `${JSON.stringify({ types: Object.fromEntries(types.map((type) => [type, blocksOf(type)])) }, null, 1)}\n`,
);
console.error(`${target}: ${types.length} types`);

/** `@cdktf/provider-aws/lib/data-aws-iam-policy-document` → `data.aws_iam_policy_document`, `…/lib/sqs-queue` → `aws_sqs_queue`. */
function importedTypes(room) {
  const files = readdirSync(join("modules", room)).filter((file) => file.endsWith(".ts"));
  const source = files.map((file) => readFileSync(join("modules", room, file), "utf8")).join("\n");
  return [...source.matchAll(/@cdktf\/provider-aws\/lib\/([a-z0-9-]+)/g)].map(([, path]) => {
    const snake = path.replaceAll("-", "_");
    return snake.startsWith("data_aws_") ? `data.${snake.slice("data_".length)}` : `aws_${snake}`;
  });
}

async function readSchema() {
  const terraform = await createTerraform({ env: process.env });
  const root = mkdtempSync(join(tmpdir(), "paved-schema-"));
  try {
    const requirement =
      'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n';
    writeFileSync(join(root, "main.tf"), requirement);
    await terraform.init(root);
    const { stdout } = await terraform.run(["providers", "schema", "-json"], root);
    return Object.values(JSON.parse(stdout.toString()).provider_schemas)[0];
  } finally {
    await terraform.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function blocksOf(type) {
  const isData = type.startsWith("data.");
  const found = isData ? schema.data_source_schemas[type.slice("data.".length)] : schema.resource_schemas[type];
  if (found === undefined) throw new Error(`the provider has no ${type}`);
  return nestedBlocks(found.block);
}

function nestedBlocks(block) {
  return Object.fromEntries(
    Object.entries(block.block_types ?? {}).map(([name, { block: inner }]) => [name, nestedBlocks(inner)]),
  );
}
