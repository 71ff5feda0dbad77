import { checkAddress, checkVersion } from "./address";

const address = { namespace: "acme", name: "secure_bucket", system: "aws" };

describe("checkVersion", () => {
  test.each(["0.0.1", "1.2.0", "1.2.0-rc.1", "10.20.30"])("lets %s in", (version) => {
    expect(checkVersion(version)).toBe(version);
  });

  test.each([
    ["v1.2.0", "it begins with a v", "write 1.2.0"],
    ["1.2.0+build.7", "it has build metadata", "write 1.2.0"],
    ["1.2", "MAJOR.MINOR.PATCH", "write 1.2.0"],
    ["=1.2.0", "MAJOR.MINOR.PATCH", "write 1.2.0"],
    [" 1.2.0", "MAJOR.MINOR.PATCH", "write 1.2.0"],
    ["01.2.0", "MAJOR.MINOR.PATCH", "write "],
    ["latest", "MAJOR.MINOR.PATCH", "write MAJOR.MINOR.PATCH"],
    ["", "MAJOR.MINOR.PATCH", "write MAJOR.MINOR.PATCH"],
    ["99999999999999999999.0.0", "MAJOR.MINOR.PATCH", "write MAJOR.MINOR.PATCH"],
    ["../1.2.0", "MAJOR.MINOR.PATCH", "write 1.2.0"],
  ])("refuses %j and says what to write", (version, reason, fix) => {
    expect(() => checkVersion(version)).toThrow(
      expect.objectContaining({
        code: "bad-version",
        exitCode: 2,
        message: expect.stringContaining(reason),
        fix: expect.stringContaining(fix),
      }),
    );
  });
});

describe("checkAddress", () => {
  test("lets in what Terraform can ask for", () => {
    expect(checkAddress(address)).toBe(address);
  });

  test.each([
    ["bad-namespace", { namespace: "Acme" }],
    ["bad-namespace", { namespace: ".." }],
    ["bad-namespace", { namespace: "" }],
    ["bad-module-name", { name: "secure bucket" }],
    ["bad-module-name", { name: "_bucket" }],
    ["bad-module-name", { name: "bucket-" }],
    ["bad-module-name", { name: "b".repeat(65) }],
    ["bad-system", { system: "google-beta" }],
  ])("refuses as %s: %j", (code, part) => {
    expect(() => checkAddress({ ...address, ...part })).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});
