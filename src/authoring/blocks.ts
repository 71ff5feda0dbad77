import type { TerraformDataSource, TerraformResource } from "cdktf";
import { type HclExpression, type HclValue, hcl } from "./hcl";

type Repeatable = TerraformResource | TerraformDataSource;

/** Repeats a resource over a map or set. CDKTF's own `forEach` renders references that fail at plan (docs/traps.md, CDKTF). */
export function forEach<R extends Repeatable>(over: HclExpression, resource: R): R {
  resource.addOverride("for_each", over);
  return resource;
}

/** Makes a resource exist only when `condition` holds. The condition must be known at plan: compare an object with null, never a string. */
export function onlyIf<R extends Repeatable>(condition: HclExpression, resource: R): R {
  resource.addOverride("count", hcl`${condition} ? 1 : 0`);
  return resource;
}

/** A `dynamic` block: repeats a nested block. Keys of `content` are Terraform's own (snake_case). */
export interface DynamicBlock {
  readonly forEach: HclExpression;
  /** Name of the iterator; the block's label when not given. */
  readonly iterator?: string;
  readonly content: BlockContent;
}

export type BlockContent = { readonly [key: string]: HclValue | BlockContent | readonly BlockContent[] };

/** Adds `dynamic` blocks beside the static ones that the resource was given. CDKTF's own cannot be mixed nor nested. */
export function dynamic<R extends Repeatable>(resource: R, label: string, ...blocks: readonly DynamicBlock[]): R {
  resource.addOverride(`dynamic.${label}`, blocks.map(renderDynamic));
  return resource;
}

/** A `dynamic` block nested in another's content: `content: { ...nested("condition", { … }) }`. */
export function nested(label: string, block: DynamicBlock): BlockContent {
  return { dynamic: { [label]: [renderDynamic(block)] } };
}

function renderDynamic({ forEach, iterator, content }: DynamicBlock): BlockContent {
  return { for_each: forEach, ...(iterator === undefined ? {} : { iterator }), content };
}
