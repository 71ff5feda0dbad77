import { type AwsStub, startAwsStub } from "./aws-stub";

let stub: AwsStub;
beforeAll(async () => {
  stub = await startAwsStub();
});
afterAll(() => stub.close());

function ask(service: string, init: RequestInit, path = "/"): Promise<Response> {
  const authorization = `AWS4-HMAC-SHA256 Credential=paved/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host`;
  return fetch(stub.url + path, { method: "POST", ...init, headers: { authorization, ...init.headers } });
}

const form = { "content-type": "application/x-www-form-urlencoded" };

test("says who is calling: an IAM user", async () => {
  const response = await ask("sts", { headers: form, body: "Action=GetCallerIdentity&Version=2011-06-15" });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<Arn>arn:aws:iam::123456789012:user/paved-tour</Arn>");
});

test.each([
  ["query", "iam", { headers: form, body: "Action=GetRole&Version=2010-05-08" }, "/", "iam GetRole"],
  [
    "json",
    "dynamodb",
    { headers: { "x-amz-target": "DynamoDB_20120810.DescribeTable" } },
    "/",
    "dynamodb DescribeTable",
  ],
  ["rest", "lambda", { method: "GET" }, "/2015-03-31/functions/a", "lambda GET /2015-03-31/functions/a"],
  ["s3", "s3", { method: "GET" }, "/bucket?a=1&b=<", "s3 GET /bucket?a=1&amp;b=%3C"],
])("refuses anything else by name, with a status that no SDK retries: %s", async (_, service, init, path, named) => {
  const response = await ask(service, init, path);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(`was asked for ${named}`);
});

test("records what was asked", () => {
  expect(stub.requests[0]).toEqual({ service: "sts", operation: "GetCallerIdentity" });
  expect(stub.requests[2]).toEqual({ service: "dynamodb", operation: "DescribeTable" });
});
