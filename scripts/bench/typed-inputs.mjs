import ts from "typescript";

/**
 * Counts the inputs of generated bindings: the properties of each `…Inputs` interface, or of `…Config` where there is none.
 * @param {string[]} paths the bindings.
 * @returns {{inputs: number, untyped: number}} `untyped`: those with `any` or `unknown` somewhere in their type.
 */
export function countInputs(paths) {
  const program = ts.createProgram(paths, { strict: true, noResolve: true });
  const checker = program.getTypeChecker();
  let inputs = 0;
  let untyped = 0;
  for (const path of paths) {
    const file = program.getSourceFile(path);
    for (const property of checker.getTypeAtLocation(configOf(file)).getProperties()) {
      if (property.name === "providers" || !isDeclaredIn(file, property)) continue;
      inputs++;
      if (isUntyped(checker.getTypeOfSymbol(property), { checker, file, seen: new Set() })) untyped++;
    }
  }
  return { inputs, untyped };
}

function configOf(file) {
  const interfaces = file.statements.filter(ts.isInterfaceDeclaration);
  const named = (suffix) => interfaces.filter(({ name }) => name.text.endsWith(suffix)).at(-1);
  return named("Inputs") ?? named("Config");
}

function isDeclaredIn(file, symbol) {
  return symbol.declarations?.some((declaration) => declaration.getSourceFile() === file) === true;
}

/** Libraries are not resolved, so nothing of theirs is walked: only what the file itself declares. */
function isUntyped(type, walk) {
  const { checker, file, seen } = walk;
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (type.isUnion()) return type.types.some((part) => isUntyped(part, walk));
  const elements = checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(type) : [];
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if ([...elements, ...(index === undefined ? [] : [index.type])].some((part) => isUntyped(part, walk))) return true;
  const own = type.getProperties().filter((property) => isDeclaredIn(file, property));
  return own.some((property) => isUntyped(checker.getTypeOfSymbol(property), walk));
}
