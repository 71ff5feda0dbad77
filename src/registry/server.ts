import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ExternalError, InputError } from "../core";
import { createHandler, type Handler, problem } from "./handler";
import { discovery } from "./layout";
import type { Storage } from "./storage";

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string | undefined;
  /** Receives one line per request, and the reason when one fails. Default: nobody. */
  readonly log?: ((line: string) => void) | undefined;
}

/** A registry that is being served. */
export interface Served {
  readonly port: number;
  /** The protocol's base URL for this machine's Terraform, e.g. `http://127.0.0.1:8080/v1/modules/`. */
  readonly modulesUrl: string;
  /** Takes no more requests, finishes those under way, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a registry over plain HTTP until closed. TLS is a proxy's business.
 * @throws InputError when nothing was ever published to the storage. @throws ExternalError when the port cannot be had.
 */
export async function serve(
  storage: Storage,
  { port, host = "127.0.0.1", log = () => {} }: ServeOptions,
): Promise<Served> {
  if ((await storage.read(discovery.key)) === undefined)
    throw new InputError("not-a-registry", `there is no registry there: it has no ${discovery.key}`, {
      where: storage.location,
      fix: `publish a module first: \`paved publish MODULE --version 1.0.0 --registry ${storage.location}\``,
    });
  const handler = createHandler(storage);
  const server = createServer((incoming, outgoing) => void respond(handler, { incoming, outgoing, log }));
  const bound = await listen(server, port, host);
  return { port: bound, modulesUrl: `http://${reachable(host)}:${bound}/v1/modules/`, close: () => close(server) };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly log: (line: string) => void;
}

async function respond(handler: Handler, { incoming, outgoing, log }: Exchange): Promise<void> {
  const { method = "GET", url = "/" } = incoming;
  const [path = "/"] = url.split("?");
  const { status, headers, body } = await handler({ method, path }).catch((error: unknown) => {
    log(`${method} ${path} failed: ${error instanceof Error ? error.message : error}`);
    return problem(500, "the registry could not read its storage; its log says why");
  });
  log(`${method} ${path} ${status}`);
  outgoing.writeHead(status, headers).end(body);
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    await once(server.listen(port, host), "listening");
  } catch (cause) {
    throw cannotListen(`${host}:${port}`, cause as NodeJS.ErrnoException);
  }
  return (server.address() as AddressInfo).port;
}

function cannotListen(where: string, cause: NodeJS.ErrnoException): ExternalError {
  if (cause.code === "EADDRINUSE")
    return new ExternalError("port-in-use", `another process already listens on ${where}`, {
      fix: "stop it, or choose another port; `--port 0` takes any free one",
      cause,
    });
  return new ExternalError("cannot-listen", `cannot listen on ${where}: ${cause.message}`, {
    fix: "choose an address of this machine and a port above 1023",
    cause,
  });
}

/** The address as a URL on this machine has it: an address that means "all" is no place to go to. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
}
