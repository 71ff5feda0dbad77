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
  const source = readFileSync(join("modules", room, "main.ts"), "utf8");
  return [...source.matchAll(/@cdktf\/provider-aws\/lib\/([a-z0-9-]+)/g)].map(([, path]) => {
    const snake = path.replaceAll("-", "_");
    return snake.startsWith("data_aws_") ? `data.${snake.slice("data_".length)}` : `aws_${snake}`;
  });
}

async function readSchema() {
  const folder = mkdtempSync(join(tmpdir(), "paved-schema-"));
  try {
    writeFileSync(
      join(folder, "main.tf"),
      'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n',
    );
    const terraform = await createTerraform();
    await terraform.init(folder);
    const { stdout } = await terraform.run(["providers", "schema", "-json"], folder);
    return Object.values(JSON.parse(stdout).provider_schemas)[0];
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
