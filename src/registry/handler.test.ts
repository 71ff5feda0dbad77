import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { createHandler, type Handler } from "./handler";
import { type Published, publish } from "./publish";
import { folderStorage } from "./storage";

const base = "/v1/modules/acme/bucket/aws";
let handle: Handler;
let newest: Published;

beforeAll(async () => {
  const folder = writeFolder(join(temporaryFolder(), "bucket"), {
    "main.tf": 'terraform { required_providers { aws = { source = "hashicorp/aws" } } }',
  });
  const root = writeFolder(temporaryFolder(), { "secret.txt": "not to be served", ".incoming/half": "half" });
  const storage = folderStorage(root);
  await publish(folder, { storage, namespace: "acme", version: "1.2.0" });
  newest = await publish(folder, { storage, namespace: "acme", version: "1.10.0" });
  handle = createHandler(storage);
});

const get = async (path: string, method = "GET") => {
  const { status, headers, body } = await handle({ method, path });
  return { status, headers, text: body.toString() };
};

test("service discovery, with the one content type that terraform accepts", async () => {
  const { status, headers, text } = await get("/.well-known/terraform.json");
  expect([status, headers["content-type"], JSON.parse(text)]).toEqual([
    200,
    "application/json",
    { "modules.v1": "/v1/modules/" },
  ]);
});

test("versions", async () => {
  const { status, headers, text } = await get(`${base}/versions`);
  expect([status, headers["cache-control"]]).toEqual([200, "no-cache"]);
  expect(JSON.parse(text)).toEqual({
    modules: [{ source: "acme/bucket/aws", versions: [{ version: "1.2.0" }, { version: "1.10.0" }] }],
  });
});

test("download: the location in the header for terraform and in the body for tofu", async () => {
  const { status, headers, text } = await get(`${base}/1.10.0/download`);
  const location = `./${newest.release.sha256}.tar.gz?checksum=sha256:${newest.release.sha256}`;
  expect([status, headers["x-terraform-get"], JSON.parse(text)]).toEqual([200, location, { location }]);
});

test("the archive, for ever", async () => {
  const { status, headers, body } = await handle({
    method: "GET",
    path: `${base}/1.10.0/${newest.release.sha256}.tar.gz`,
  });
  expect([status, body.length, headers["content-length"]]).toEqual([
    200,
    newest.release.size,
    `${newest.release.size}`,
  ]);
  expect(headers["content-type"]).toBe("application/gzip");
  expect(headers["cache-control"]).toContain("immutable");
});

test.each([`${base}/versions`, `${base}/1.10.0/download`, "/.well-known/terraform.json", "/nothing"])(
  "HEAD %s is GET without the body",
  async (path) => {
    const { text, ...got } = await get(path);
    expect(await get(path, "HEAD")).toEqual({ ...got, text: "" });
    expect(got.headers["content-length"]).toBe(`${text.length}`);
  },
);

test.each([
  ["/v1/modules/acme/bukket/aws/versions", "there is no module acme/bukket/aws"],
  ["/v1/modules/acme/bukket/aws/1.0.0/download", "there is no module acme/bukket/aws"],
  [`${base}/1.3.0/download`, "acme/bucket/aws has no version 1.3.0; the newest is 1.10.0"],
  [`${base}/1.10.0/${"0".repeat(64)}.tar.gz`, "this registry has nothing at"],
])("404 with a sentence: %s", async (path, message) => {
  const { status, headers, text } = await get(path);
  expect([status, headers["content-type"]]).toEqual([404, "application/json"]);
  expect(JSON.parse(text)).toEqual({ errors: [expect.stringContaining(message)] });
});

test.each([
  "/",
  "",
  "/secret.txt",
  "/.incoming/half",
  "/v1/modules/../../secret.txt",
  "/v1/modules/acme/bucket/../versions",
  `${base}/../../../../../secret.txt`,
  `${base}/1.10.0/../../../../../../secret.txt`,
  `${base}/1.10.0/%2e%2e%2f%2e%2e%2fsecret.txt`,
  `${base}/..%2f..%2f/download`,
  `${base}/v1.10.0/download`,
  `${base}/1.10.0/download/`,
  `${base}/1.10.0/download/more`,
  `${base}/1.10.0//download`,
  `${base}/1.10.0/main.tf`,
  `${base}/versions/`,
  `/${base}/versions`,
  "/v1/modules/Acme/bucket/aws/versions",
  "/v1/modules/acme/bucket/aws/\0/download",
  "/v2/modules/acme/bucket/aws/versions",
])("nothing is at %j", async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: expect.stringContaining("this registry has nothing at") });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
  expect(await get(`${base}/versions`, method)).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
    text: expect.stringContaining(`${method} is not allowed`),
  });
});
