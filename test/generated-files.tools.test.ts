import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./fixtures/folder";

/** `paved synth` and `paved check` as a contributor runs them, in a checkout at another path. */
const repository = resolve(__dirname, "..");
let checkout: string;

beforeEach(() => {
  checkout = temporaryFolder();
  for (const name of ["package.json", "dist", "modules"])
    cpSync(join(repository, name), join(checkout, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(repository, "node_modules"), join(checkout, "node_modules"));
});

function paved(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, "dist/src/cli.js"), ...args], {
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

const main = () => join(checkout, "modules/secure_lambda/terraform/main.tf");

test("on another path nothing changes, at the first synth and at the second", () => {
  const before = readFileSync(main(), "utf8");
  expect(paved("synth")).toMatchObject({ code: 0, stdout: "" });
  expect(paved("synth").stderr).not.toContain(".tf");
  expect(readFileSync(main(), "utf8")).toBe(before);
  expect(paved("check")).toMatchObject({ code: 0 });
});

test("a stale file is shown as a diff, with the command that mends it", () => {
  appendFileSync(main(), "# by hand\n");
  const { code, stdout, stderr } = paved("check", "secure_lambda");
  expect(code).toBe(3);
  expect(stdout).toContain("--- modules/secure_lambda/terraform/main.tf\tcommitted");
  expect(stdout).toContain("-# by hand");
  expect(stderr).toContain("npx paved synth");
  expect(paved("synth", "secure_lambda").stderr).toContain("modules/secure_lambda: terraform/main.tf");
  expect(paved("check", "secure_lambda").code).toBe(0);
});

test("a missing file and one that is there for nothing are stale", () => {
  rmSync(main());
  writeFileSync(join(checkout, "modules/secure_lambda/terraform/extra.tf"), "");
  const { code, stdout } = paved("check", "secure_lambda");
  expect(code).toBe(3);
  expect(stdout).toContain("main.tf");
  expect(stdout).toContain("extra.tf");
});

test("an unknown module is named, with the nearest one", () => {
  expect(paved("synth", "secure_lamda")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean "secure_lambda"?'),
  });
});

test("a module newer than its build is not synthesized from the old one", () => {
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(checkout, "modules/secure_lambda/main.ts"), later, later);
  expect(paved("check")).toMatchObject({ code: 1, stderr: expect.stringContaining("npm run build") });
});

test("outside the repository synth says where it works", () => {
  rmSync(join(checkout, "node_modules"));
  expect(paved("synth")).toMatchObject({ code: 2, stderr: expect.stringContaining("clone the repository") });
});
