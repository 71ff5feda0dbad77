/** Names of files that hold one stack's secrets or state, or a private key, and that no module needs. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\.tfstate(?:\..*)?$/, "Terraform state, which holds secrets in plain text"],
  [/\.tfvars(?:\.json)?$/, "one stack's input values"],
  [/\.tfplan$/, "a saved plan, which holds secrets in plain text"],
  [/^crash(?:\..*)?\.log$/, "a crash log, which holds values in plain text"],
  [/\.(?:pem|key|p12|pfx|jks|ppk)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/, "a key"],
  [/^(?:credentials|secrets?)(?:\.(?:json|ya?ml|ini|csv|txt))?$/, "credentials"],
];

const contents: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, "a private key"],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes; AWS's own documentation ends its keys in EXAMPLE.
  [/\bA(?:KIA|SIA)(?![A-Z0-9]{9}EXAMPLE\b)[A-Z0-9]{16}\b/, "an AWS access key id"],
];

/** @returns what a file holds, or seems to hold by its name, that must never be published; `undefined` when nothing shows. */
export function secretIn(path: string, bytes: Buffer): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const text = bytes.toString("latin1");
  const byName = names.find(([pattern]) => pattern.test(name));
  return (byName ?? contents.find(([pattern]) => pattern.test(text)))?.[1];
}
