import type { ModuleContract } from "../../core";

type Move = ModuleContract["moved"][number];

/** The address without instance keys, which may hold anything in their quotes: `module.a["x]"].aws_b.c[0]` → `module.a.aws_b.c`. */
export function withoutKeys(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, "");
}

/** Where `moved` blocks take an address in the end, modules around it included; itself where none does. */
export function destination(address: string, moves: readonly Move[]): string {
  const seen = new Set<string>();
  let current = address;
  while (!seen.has(current)) {
    seen.add(current);
    current = nextAddress(current, moves) ?? current;
  }
  return current;
}

function nextAddress(address: string, moves: readonly Move[]): string | undefined {
  for (const move of moves) {
    const [from, to] = [withoutKeys(move.from), withoutKeys(move.to)];
    if (from === to) continue;
    if (address === from) return to;
    if (address.startsWith(`${from}.`) && from.startsWith("module.")) return `${to}${address.slice(from.length)}`;
  }
  return undefined;
}

/**
 * Whether a move takes a resource to its own type, or to one that is known to take the state over:
 * https://developer.hashicorp.com/terraform/language/resources/terraform-data#null_resource-migration
 */
export function keepsType(from: string, to: string): boolean {
  const [was, is] = [typeOf(from), typeOf(to)];
  return was === is || (was === "null_resource" && is === "terraform_data");
}

/** That of a resource, and `module` of a module: `module.a.aws_sqs_queue.b` → `aws_sqs_queue`. */
function typeOf(address: string): string | undefined {
  return withoutKeys(address).split(".").at(-2);
}

/** Whether a move says which instance becomes which: `aws_b.c` → `aws_b.c["x"]`. */
export function movesInstances(address: string, moves: readonly Move[]): boolean {
  return moves.some(({ from, to }) => withoutKeys(from) === address && (from !== address || to !== withoutKeys(to)));
}
