import { addressText, isAddress, isVersion, type ModuleAddress } from "./address";
import { discovery, publishedVersions, readRelease, versionKeys } from "./layout";
import type { Storage } from "./storage";

/** What the handler needs of an HTTP request; an adapter makes it of `node:http`'s, or of a Lambda event. */
interface Request {
  readonly method: string;
  /** The path, still percent-encoded, without the query. */
  readonly path: string;
}

export interface Response {
  readonly status: number;
  /** Names in lower case; `content-length` is the GET body's also in the answer to a HEAD. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Handler = (request: Request) => Promise<Response>;

/**
 * Answers the Module Registry Protocol from a storage, the same tree as `layout.ts` draws:
 * https://developer.hashicorp.com/terraform/internals/module-registry-protocol
 * A path that is not one of the four forms below is never looked up. @throws ExternalError when the storage fails.
 */
export function createHandler(storage: Storage): Handler {
  return async ({ method, path }) => {
    if (method !== "GET" && method !== "HEAD")
      return problem(405, `${method} is not allowed: this registry is read with GET`, { allow: "GET, HEAD" });
    const response = await answer(storage, path);
    return method === "HEAD" ? { ...response, body: Buffer.alloc(0) } : response;
  };
}

async function answer(storage: Storage, path: string): Promise<Response> {
  if (path === `/${discovery.key}`) return ok(discovery.body, { "content-type": "application/json" });
  const [empty, v1, modules, namespace = "", name = "", system = "", ...rest] = path.split("/");
  const address = { namespace, name, system };
  if (empty !== "" || v1 !== "v1" || modules !== "modules" || !isAddress(address)) return notFound(path);

  const [version = "", leaf = "", ...more] = rest;
  if (rest.length === 1 && version === "versions") return versions(storage, address);
  if (!isVersion(version) || more.length > 0) return notFound(path);
  if (leaf === "download") return download(storage, address, version);
  const sha256 = /^([0-9a-f]{64})\.tar\.gz$/.exec(leaf)?.[1];
  return sha256 === undefined ? notFound(path) : archive(storage, versionKeys(address, version).archive(sha256));
}

async function versions(storage: Storage, address: ModuleAddress): Promise<Response> {
  const published = await publishedVersions(storage, address);
  if (published.length === 0) return problem(404, `there is no module ${addressText(address)}`);
  const body = { modules: [{ source: addressText(address), versions: published.map((version) => ({ version })) }] };
  return ok(json(body), { "content-type": "application/json", "cache-control": "no-cache" });
}

/** Terraform reads the header alone and needs it; OpenTofu reads the body alone when the status is 200. One answer serves both. */
async function download(storage: Storage, address: ModuleAddress, version: string): Promise<Response> {
  const release = await readRelease(storage, versionKeys(address, version).release);
  if (release === undefined) return noVersion(address, version, await publishedVersions(storage, address));
  return ok(json({ location: release.location }), {
    "content-type": "application/json",
    "cache-control": "no-cache",
    "x-terraform-get": release.location,
  });
}

/** Terraform shows this body to its user, and of no other answer. */
function noVersion(address: ModuleAddress, version: string, published: readonly string[]): Response {
  const newest = published.at(-1);
  if (newest === undefined) return problem(404, `there is no module ${addressText(address)}`);
  return problem(404, `${addressText(address)} has no version ${version}; the newest is ${newest}`);
}

async function archive(storage: Storage, key: string): Promise<Response> {
  const bytes = await storage.read(key);
  if (bytes === undefined) return notFound(`/${key}`);
  return ok(bytes, { "content-type": "application/gzip", "cache-control": "public, max-age=31536000, immutable" });
}

function ok(body: Buffer, headers: Readonly<Record<string, string>>): Response {
  return { status: 200, headers: { ...headers, "content-length": `${body.length}` }, body };
}

function notFound(path: string): Response {
  return problem(404, `this registry has nothing at ${path}`);
}

/** An answer that is not a success, in the shape of the protocol: `{"errors": ["…"]}`. */
export function problem(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  const { headers: standard, body } = ok(json({ errors: [message] }), {
    ...headers,
    "content-type": "application/json",
  });
  return { status, headers: standard, body };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
