import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes a plan of many resources, made of a real one: the same stack again and again with names of its own, every tenth copy in an
 * instance of a module, and every tenth policy unknown, as `jsonencode` over something new is.
 * @returns how many changes it holds.
 */
export function writeLargePlan(plan, file, size) {
  const { resource_changes: changes, configuration, prior_state: _, ...rest } = JSON.parse(readFileSync(plan, "utf8"));
  const stack = JSON.stringify({ changes, blocks: configuration.root_module.resources });
  const names = new RegExp(
    `\\b(${[...new Set(changes.map(({ type, name }) => `${type}\\.${name}`))].join("|")})\\b`,
    "g",
  );
  const copies = Array.from({ length: Math.ceil(size / changes.length) }, (_, copy) => copyOf(stack, names, copy));
  const policies = { seen: 0 };
  const all = copies.flatMap((own) => own.changes.map((entry) => hideTenth(entry, policies)));
  const root = {
    resources: copies.filter(({ inModule }) => !inModule).flatMap(({ blocks }) => blocks),
    module_calls: { shop: { for_each_expression: { references: ["var.shops"] }, module: configuration.root_module } },
  };
  writeFileSync(
    file,
    JSON.stringify({ ...rest, resource_changes: all, configuration: { ...configuration, root_module: root } }),
  );
  return all.length;
}

function copyOf(stack, names, copy) {
  const inModule = copy % 10 === 9;
  const { changes, blocks } = JSON.parse(inModule ? stack : stack.replace(names, `$1_${copy}`));
  const own = changes.map((entry) => ({ ...entry, change: withNames(entry.change, copy) }));
  if (inModule) {
    const module = `module.shop["${copy}"]`;
    const within = (entry) => ({ ...entry, address: `${module}.${entry.address}`, module_address: module });
    return { inModule, changes: own.map(within), blocks: [] };
  }
  const renamed = (entry) => ({ ...entry, name: `${entry.name}_${copy}` });
  return { inModule, changes: own.map(renamed), blocks: blocks.map(renamed) };
}

/** What AWS calls the resources: each copy its own. */
function withNames(change, copy) {
  return JSON.parse(JSON.stringify(change).replace(/\b(shop|orders|receipts)\b/g, `$1-${copy}`));
}

function hideTenth(entry, policies) {
  if (entry.change.after?.policy === undefined && entry.change.after_unknown.policy === undefined) return entry;
  policies.seen += 1;
  if (policies.seen % 10 !== 0) return entry;
  const { policy: _, ...after } = entry.change.after;
  return {
    ...entry,
    change: { ...entry.change, after, after_unknown: { ...entry.change.after_unknown, policy: true } },
  };
}
