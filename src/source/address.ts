/** A resource's address, taken apart: keys may hold dots and brackets, so it is matched, never split. */
export interface AddressParts {
  /** The calls that lead to its module, without keys: `["shop", "queue"]`. */
  readonly modules: readonly string[];
  /** In its module, without a key: `aws_sqs_queue.q`, `data.aws_x.y`. */
  readonly block: string;
}

const key = String.raw`(?:\[(?:"(?:\\.|[^"\\])*"|\d+)\])?`;
const moduleStep = new RegExp(String.raw`^module\.([^.[\]]+)${key}\.`);
const resource = new RegExp(String.raw`^((?:data\.)?[^.[\]]+\.[^.[\]]+)${key}$`);

/** @returns undefined for what is no resource's address. */
export function parseAddress(address: string): AddressParts | undefined {
  const modules: string[] = [];
  let rest = address;
  for (let step = moduleStep.exec(rest); step !== null; step = moduleStep.exec(rest)) {
    modules.push(step[1] ?? "");
    rest = rest.slice(step[0].length);
  }
  const block = resource.exec(rest)?.[1];
  return block === undefined ? undefined : { modules, block };
}
