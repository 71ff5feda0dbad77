import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { versions } from "../src/core";

/** Versions of foreign tools stand in `src/core/versions.ts`; where a root of Terraform spells them out, they are the same. */
const repository = resolve(__dirname, "..");
const roots = ["modules", "examples"]
  .flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith("main.tf") && !path.includes("terraform/") && !path.includes(".terraform"));

test("there are roots to look at", () => {
  expect(roots.length).toBeGreaterThanOrEqual(9);
});

test.each(roots)("%s accepts the versions that we accept", (path) => {
  const text = readFileSync(join(repository, path), "utf8");
  expect(text).toContain(`required_version = "${versions.terraformRange}"`);
  expect(text).toMatch(new RegExp(`version\\s+= "${versions.awsProviderRange}"`));
});
