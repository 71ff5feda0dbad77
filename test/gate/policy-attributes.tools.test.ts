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

test("lib/policy_attributes.rego names every policy text of the provider's resources", async () => {
  const texts = Object.entries(await resourceSchemas()).flatMap(([type, { block }]) => policyTexts(type, block));
  const known = namedTexts();
  expect(texts.filter((text) => !known.includes(text))).toEqual([]);
  expect(known.filter((text) => !texts.includes(text))).toEqual([]);
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

/** What lib/policy_attributes.rego says of each text: of which kind it is, or that it is none of IAM's. */
function namedTexts(): string[] {
  const args = ["eval", "--format", "json", "--data", policies, "data.lib.policy_attributes"];
  const { result } = JSON.parse(execFileSync(toolPath("opa"), args, { encoding: "utf8" }));
  const table: { by_kind: Record<string, Types>; other_grammars: Types; in_blocks: string[] } =
    result[0].expressions[0].value;
  const types = [...Object.values(table.by_kind), table.other_grammars].flatMap(Object.entries<string[]>);
  return [...types.flatMap(([type, names]) => names.map((name) => `${type}.${name}`)), ...table.in_blocks];
}

type Types = Record<string, string[]>;
