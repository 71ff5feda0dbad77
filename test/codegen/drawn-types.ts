import type { ObjectAttribute, TerraformType } from "../../src/core";

/** A type, the type with something changed, and a value of the first as HCL. */
interface Drawn {
  readonly before: TerraformType;
  readonly after: TerraformType;
  readonly value: string;
}

/** Draws types and changes of them by lot: for the same seed the same ones, in the same order. */
export function typeDrawer(seed: number): () => Drawn {
  const chance = chances(seed);
  const pick = <T>(choices: readonly T[]): T => choices[chance(choices.length)] as T;
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

  function drawType(depth: number): TerraformType {
    const inner = () => drawType(depth - 1);
    const nesting = ["list", "set", "map", "tuple", "object", "object"] as const;
    const kind = pick(["string", "number", "bool", ...(depth > 0 ? nesting : [])] as const);
    if (kind === "string" || kind === "number" || kind === "bool") return { kind };
    if (kind === "tuple") return { kind, elements: many(1 + chance(2), inner) };
    if (kind !== "object") return { kind, element: inner() };
    const attributes = many(1 + chance(3), inner).map((type, index) => ["abc"[index], drawAttribute(type)] as const);
    return { kind, attributes: Object.fromEntries(attributes) };
  }

  function drawAttribute(type: TerraformType): ObjectAttribute {
    return chance(2) === 0 ? { type } : { type, optional: { default: null } };
  }

  function drawValue(type: TerraformType): string {
    const many = (inner: TerraformType) => Array.from({ length: chance(3) }, () => drawValue(inner));
    switch (type.kind) {
      case "number":
        return pick(["0", "42"]);
      case "bool":
        return pick(["true", "false"]);
      case "list":
      case "set":
        return `[${many(type.element)}]`;
      case "map":
        return braces(many(type.element).map((value, index) => ["ak"[index], value]));
      case "tuple":
        return `[${type.elements.map(drawValue)}]`;
      case "object": {
        const given = Object.entries(type.attributes).filter(([, { optional }]) => !optional || chance(2) === 0);
        return braces(given.map(([name, attribute]) => [name, drawValue(attribute.type)]));
      }
      default:
        return pick(['"x"', '"7"', '"true"', '""']);
    }
  }

  /** Changes a type at its own place or somewhere inside. */
  function change(type: TerraformType): TerraformType {
    const here = chance(3) === 0;
    switch (type.kind) {
      case "list":
      case "set":
      case "map":
        return here
          ? { ...type, kind: pick(["list", "set", "map"] as const) }
          : { ...type, element: change(type.element) };
      case "tuple":
        if (!here) return { ...type, elements: type.elements.map(change) };
        return { kind: pick(["list", "set"] as const), element: pick([{ kind: "any" }, ...type.elements]) };
      case "object": {
        const attributes = Object.entries(type.attributes);
        if (here) return { kind: "map", element: pick([{ kind: "any" }, ...attributes.map(([, { type }]) => type)]) };
        const changed = attributes.map(([name, attribute]) => [name, changeAttribute(attribute)] as const);
        return { kind: "object", attributes: Object.fromEntries(changed.slice(chance(2), pick([3, 2]))) };
      }
      default:
        return { kind: pick(["string", "number", "bool", "any"] as const) };
    }
  }

  function changeAttribute({ type, optional }: ObjectAttribute): ObjectAttribute {
    const changed = chance(2) === 0 ? type : change(type);
    const isOptional = chance(3) > 0 ? optional !== undefined : optional === undefined;
    return isOptional ? { type: changed, optional: { default: null } } : { type: changed };
  }

  return () => {
    const before = drawType(3);
    return { before, after: change(before), value: drawValue(before) };
  };
}

function braces(entries: readonly (readonly [name: string | undefined, value: string])[]): string {
  return `{ ${entries.map(([name, value]) => `${name} = ${value}`).join(", ")} }`;
}

/** Whole numbers below a bound (mulberry32). */
function chances(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
