/** What every generated binding carries: checks inputs where types are stripped. Embedded as text, so it imports nothing. */

/** What a value must be; `rules` are read from the module's validations. */
export interface InputShape {
  readonly is: "string" | "number" | "bool" | "list" | "map" | "tuple" | "object" | "any";
  /** Of an input that Terraform refuses null for; inside of one it takes null anywhere. */
  readonly notNull?: true;
  /** Of a list that Terraform makes a set: equal elements count once. */
  readonly distinct?: true;
  /** Of a list's elements and a map's values. */
  readonly of?: InputShape;
  readonly elements?: readonly InputShape[];
  readonly attributes?: readonly InputField[];
  readonly rules?: readonly InputRule[];
  /** On a map's keys. */
  readonly keyRules?: readonly InputRule[];
}

export interface InputField {
  readonly name: string;
  /** What Terraform calls an input, where that differs. */
  readonly terraform?: string;
  readonly optional?: true;
  readonly shape: InputShape;
}

export interface InputRule {
  readonly says: string;
  readonly oneOf?: readonly (string | number)[];
  readonly matches?: string;
  readonly matchesNot?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Everything that is wrong with a value, as `path: what`; what Terraform knows later (`isToken`) is not judged. */
export function problemsOf(
  value: unknown,
  shape: InputShape,
  path: string,
  isToken: (value: unknown) => boolean,
): string[] {
  const inside = (item: unknown, itsShape: InputShape, step: string) =>
    problemsOf(item, itsShape, `${path}${step}`, isToken);
  if (shape.is === "any" || isLater(value, isToken)) return [];
  if (value === null) return shape.notNull ? [`${path}: null is not allowed`] : [];
  if (!fits(value, shape))
    return [`${path}: must be ${shape.is === "object" ? "an" : "a"} ${shape.is}, not ${said(value)}`];
  const own = broken(value, shape, isToken).map((rule) => `${path}: ${said(value)}: ${rule}`);
  if (Array.isArray(value)) {
    return [
      ...own,
      ...value.flatMap((item, index) =>
        inside(item, shape.elements?.[index] ?? shape.of ?? { is: "any" }, `[${index}]`),
      ),
    ];
  }
  if (shape.is === "map") {
    const entries = Object.entries(value as object);
    const written = entries.filter(([key]) => !isLater(key, isToken));
    const keys = written.flatMap(([key]) =>
      broken(key, { is: "string", rules: shape.keyRules ?? [] }, isToken).map(
        (rule) => `${path}: key ${said(key)}: ${rule}`,
      ),
    );
    return [
      ...own,
      ...keys,
      ...entries.flatMap(([key, item]) => inside(item, shape.of ?? { is: "any" }, `[${said(key)}]`)),
    ];
  }
  if (shape.is !== "object") return own;
  return [...own, ...fieldProblems(value as object, shape.attributes ?? [], path === "" ? "" : `${path}.`, isToken)];
}

/** Of an object's attributes, or of a module's inputs. */
function fieldProblems(
  given: object,
  fields: readonly InputField[],
  prefix: string,
  isToken: (value: unknown) => boolean,
): string[] {
  const values = new Map<string, unknown>(Object.entries(given).filter(([, value]) => value !== undefined));
  const known = new Set(fields.map(({ name }) => name));
  const foreign = [...values.keys()].filter((name) => !known.has(name));
  return [
    ...foreign.map((name) => `${prefix}${name}: there is no such name; there are ${[...known].join(", ")}`),
    ...fields.flatMap(({ name, optional, shape }) => {
      if (values.has(name)) return problemsOf(values.get(name), shape, `${prefix}${name}`, isToken);
      return optional ? [] : [`${prefix}${name}: is missing`];
    }),
  ];
}

function fits(value: unknown, { is, elements }: InputShape): boolean {
  if (is === "bool") return typeof value === "boolean";
  if (is === "string" || is === "number") return typeof value === is;
  if (is === "list") return Array.isArray(value);
  if (is === "tuple") return Array.isArray(value) && value.length === elements?.length;
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether Terraform knows the value later: it is a token, or a text that holds one. */
function isLater(value: unknown, isToken: (value: unknown) => boolean): boolean {
  return isToken(value) || (typeof value === "string" && /[$%]\{/.test(value));
}

/** What the rules say that a value breaks. */
function broken(value: unknown, shape: InputShape, isToken: (value: unknown) => boolean): string[] {
  const text = textOf(value);
  return (shape.rules ?? [])
    .filter(
      ({ oneOf, matches, matchesNot, atLeast, atMost }) =>
        (oneOf !== undefined && !oneOf.includes(typeof value === "string" ? text : (value as number))) ||
        (matches !== undefined && !new RegExp(matches, "u").test(text)) ||
        (matchesNot !== undefined && new RegExp(matchesNot, "u").test(text)) ||
        (atLeast !== undefined && sizeOf(value, shape, isToken).most < atLeast) ||
        (atMost !== undefined && sizeOf(value, shape, isToken).least > atMost),
    )
    .map(({ says }) => says);
}

/** What Terraform makes of a value where it wants a text: composed letters, and numbers with all their digits. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value !== "number") return String(value);
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
}

/** A number, or what Terraform's `length` gives. Tokens in a set or as keys may turn out to be the same as others. */
function sizeOf(
  value: unknown,
  { distinct }: InputShape,
  isToken: (value: unknown) => boolean,
): { readonly least: number; readonly most: number } {
  const exactly = (size: number) => ({ least: size, most: size });
  if (typeof value === "number") return exactly(value);
  if (typeof value === "string") return exactly(lengthOf(value));
  if (Array.isArray(value) && !distinct) return exactly(value.length);
  const parts = new Set<unknown>(Array.isArray(value) ? value : Object.keys(value as object));
  const certain = [...parts].filter((part) => typeof part !== "object" && !isLater(part, isToken));
  return { least: certain.length, most: parts.size };
}

/** How many letters people see, which Terraform counts. `Segmenter` is younger than the `lib` of many projects. */
function lengthOf(text: string): number {
  const { Segmenter } = Intl as unknown as { Segmenter: new () => { segment(text: string): Iterable<unknown> } };
  return [...new Segmenter().segment(text)].length;
}

function said(value: unknown): string {
  return JSON.stringify(value) ?? typeof value;
}

/** What a construct itself takes; everything else in its configuration is an input of the module. */
const settings = ["dependsOn", "forEach", "providers", "skipAssetCreationFromLocalModules", "source", "version"];

/** Throws one error that lists everything that is wrong with the inputs in a configuration, each with its path. */
export function checkInputs(
  config: object,
  fields: readonly InputField[],
  construct: string,
  isToken: (value: unknown) => boolean,
): void {
  const problems = fieldProblems(Object.fromEntries(inputsIn(config, fields)), fields, "", isToken);
  if (problems.length > 0)
    throw new Error(`the inputs of ${construct} do not fit the module:\n  ${problems.join("\n  ")}`);
}

/** The inputs in a configuration by Terraform's names. */
export function terraformInputs(config: object, fields: readonly InputField[]): { [name: string]: unknown } {
  const names = new Map(fields.map(({ name, terraform }) => [name, terraform ?? name]));
  return Object.fromEntries(inputsIn(config, fields).map(([name, value]) => [names.get(name), value]));
}

function inputsIn(config: object, fields: readonly InputField[]): [name: string, value: unknown][] {
  const isSetting = (name: string) => settings.includes(name) && !fields.some((field) => field.name === name);
  // Where types are stripped, there may be no configuration.
  return Object.entries(config ?? {}).filter(([name, value]) => value !== undefined && !isSetting(name));
}
