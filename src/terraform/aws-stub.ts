import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that the stub was asked, e.g. `{ service: "sts", operation: "GetCallerIdentity" }`. */
export interface AwsRequest {
  /** The service's signing name, from the credential scope of the signature. */
  readonly service: string;
  /** The operation; method and path for services that name it nowhere else. */
  readonly operation: string;
}

/** The little of AWS that planning needs, on loopback: who is calling. Everything else is refused with a clear error. */
export interface AwsStub {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** What was asked so far, in order. */
  readonly requests: readonly AwsRequest[];
  close(): Promise<void>;
}

export const stubAccountId = "123456789012";

/** Starts the stub on a free port of 127.0.0.1. */
export async function startAwsStub(): Promise<AwsStub> {
  const requests: AwsRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = identify(message, await readBody(message));
    requests.push(request);
    answer(request, message, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  server.unref(); // Whoever forgets to close it must not hang for it.
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Signature: `Credential=KEY/DATE/REGION/SERVICE/aws4_request`. Operation: query protocol in the body, JSON protocol in a header. */
function identify({ headers, method, url }: IncomingMessage, body: string): AwsRequest {
  const service = /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "unknown";
  const target = headers["x-amz-target"];
  const named = new URLSearchParams(body).get("Action") ?? (typeof target === "string" ? target.split(".")[1] : null);
  return { service, operation: named ?? `${method} ${url}` };
}

/** Refusals are 400: the SDK retries a 500 for minutes. */
function answer(request: AwsRequest, { headers }: IncomingMessage, response: ServerResponse): void {
  if (request.service === "sts" && request.operation === "GetCallerIdentity") {
    response.writeHead(200, { "content-type": "text/xml" }).end(callerIdentity);
    return;
  }
  const message = `paved's AWS stub answers GetCallerIdentity only, and was asked for ${request.service} ${request.operation}`;
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded") || request.service === "s3") {
    const error = `<Error><Code>${refusal}</Code><Message>${escapeXml(message)}</Message></Error>`;
    const document = request.service === "s3" ? error : `<ErrorResponse>${error}</ErrorResponse>`;
    response.writeHead(400, { "content-type": "text/xml" }).end(document);
  } else {
    const document = JSON.stringify({ __type: refusal, message });
    response.writeHead(400, { "content-type": "application/json", "x-amzn-errortype": refusal }).end(document);
  }
}

const refusal = "NotAnsweredByStub";

/** An IAM user: for an assumed role the provider would go on to ask IAM about the role. */
const callerIdentity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
<Arn>arn:aws:iam::${stubAccountId}:user/paved-tour</Arn><UserId>AIDAPAVEDTOUR</UserId><Account>${stubAccountId}</Account>\
</GetCallerIdentityResult></GetCallerIdentityResponse>`;

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
