/** What `terraform show -json` says of a plan, as far as policies need it. */
export interface PlanJson {
  readonly resource_changes: readonly ResourceChange[];
  readonly prior_state?: { readonly values?: { readonly root_module?: StateModule } };
  readonly configuration: { readonly root_module: ConfigModule };
}

interface ResourceChange {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly change: { readonly after: Json; readonly after_unknown: Json };
}

interface StateModule {
  readonly resources?: readonly { readonly address: string; readonly type: string; readonly values: Json }[];
  readonly child_modules?: readonly StateModule[];
}

interface ConfigModule {
  readonly resources?: readonly {
    readonly address: string;
    readonly expressions?: Record<string, { references?: string[] }>;
  }[];
  readonly module_calls?: Record<string, { readonly module: ConfigModule }>;
}

type Json = Record<string, unknown> | null;

/** A statement as a gate sees it before anything was applied. */
export interface Readable {
  /** Address of the document or of the resource that holds the policy. */
  readonly address: string;
  readonly statement: Readonly<Record<string, unknown>>;
  /** Paths inside the statement that are unknown, e.g. `resources.0`. */
  readonly unknown: readonly string[];
}

/** What decides: were one of these unknown, nobody could judge the statement. Resources and condition values are the caller's. */
const decisive = /^(?:sid|effect|actions|not_actions|principals|not_principals)|^condition\.\d+\.(?:test|variable)/;

/**
 * Every policy statement inside modules of the plan, and the policies that are not readable: unknown text that leads to no
 * document, or a document in which something decisive is unknown.
 */
export function readStatements(plan: PlanJson): {
  readonly statements: readonly Readable[];
  readonly unreadable: readonly string[];
} {
  const deferred = plan.resource_changes.filter(({ type, module_address }) => type === documentType && module_address);
  const statements = [...deferred.flatMap(deferredStatements), ...knownDocuments(plan).flatMap(knownStatements)];
  const opaque = plan.resource_changes
    .filter(({ mode, module_address }) => mode === "managed" && module_address)
    .flatMap((change) => opaquePolicies(change, plan));
  const vague = statements
    .filter(({ unknown }) => unknown.some((path) => decisive.test(path)))
    .map(({ address }) => address);
  return { statements, unreadable: [...opaque, ...vague] };
}

const documentType = "aws_iam_policy_document";

function deferredStatements({ address, change }: ResourceChange): Readable[] {
  const statements = (change.after?.statement ?? []) as Record<string, unknown>[];
  const unknown = change.after_unknown?.statement;
  if (unknown === true) return [{ address, statement: {}, unknown: ["effect"] }];
  return statements.map((statement, index) => ({
    address,
    statement,
    unknown: truePaths((unknown as unknown[] | undefined)?.[index]),
  }));
}

function knownDocuments(plan: PlanJson): { address: string; values: Json }[] {
  const walk = (module: StateModule | undefined): { address: string; values: Json }[] => [
    ...(module?.resources ?? []).filter(({ type, address }) => type === documentType && address.startsWith("module.")),
    ...(module?.child_modules ?? []).flatMap(walk),
  ];
  return walk(plan.prior_state?.values?.root_module);
}

function knownStatements({ address, values }: { address: string; values: Json }): Readable[] {
  return ((values?.statement ?? []) as Record<string, unknown>[]).map((statement) => ({
    address,
    statement,
    unknown: [],
  }));
}

/** Paths of `true` in an `after_unknown` tree. */
function truePaths(tree: unknown, path = ""): string[] {
  if (tree === true) return [path];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => truePaths(value, path === "" ? key : `${path}.${key}`));
}

/** Policy arguments whose text is unknown and whose expression names no policy document. */
function opaquePolicies({ address, module_address, type, name, change }: ResourceChange, plan: PlanJson): string[] {
  const unknown = Object.entries(change.after_unknown ?? {}).filter(
    ([key, value]) => /policy$/.test(key) && value === true,
  );
  const block = configOf(plan.configuration.root_module, module_address ?? "")?.resources?.find(
    (resource) => resource.address === `${type}.${name}`,
  );
  const leads = (key: string) =>
    (block?.expressions?.[key]?.references ?? []).some((reference) => reference.startsWith(`data.${documentType}.`));
  return unknown
    .filter(([key]) => block?.expressions?.[key] !== undefined && !leads(key))
    .map(([key]) => `${address}.${key}`);
}

/** The configuration of a module by its address; the keys of repeated modules in it may hold dots. */
function configOf(root: ConfigModule, moduleAddress: string): ConfigModule | undefined {
  const names = [...moduleAddress.matchAll(/module\.([\w-]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g)].map(
    ([, name]) => name ?? "",
  );
  return names.reduce<ConfigModule | undefined>((module, name) => module?.module_calls?.[name]?.module, root);
}
