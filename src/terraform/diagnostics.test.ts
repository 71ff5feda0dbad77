import { streamedDiagnostics, TerraformError, validateDiagnostics } from "./diagnostics";

const refused = {
  severity: "error",
  summary: "Invalid value for variable",
  detail: "Name the actions.",
  range: { filename: "main.tf", start: { line: 7, column: 3, byte: 80 } },
  snippet: { context: 'module "star"', code: "  allowed_resources = []" },
};

const understood = {
  severity: "error",
  summary: "Invalid value for variable",
  detail: "Name the actions.",
  file: "main.tf",
  line: 7,
  context: 'module "star"',
};

test("diagnostics are taken from a stream, whatever else is in it", () => {
  const stream = `Warning: not JSON\n{"type":"version"}\n${JSON.stringify({ type: "diagnostic", diagnostic: refused })}\n`;
  expect(streamedDiagnostics(Buffer.from(stream))).toEqual([understood]);
});

test("validate's one object is read likewise", () => {
  const stdout = Buffer.from(JSON.stringify({ valid: false, diagnostics: [refused] }));
  expect(validateDiagnostics({ exitCode: 1, stdout, stderr: Buffer.alloc(0) }, "/root")).toEqual([understood]);
});

test("validate output that is no JSON is an error, not a clean result", () => {
  const result = { exitCode: 1, stdout: Buffer.alloc(0), stderr: Buffer.from("panic: boom\n") };
  expect(() => validateDiagnostics(result, "/root")).toThrow("terraform validate failed: panic: boom");
});

test("the error quotes terraform's first error and where it is", () => {
  const warning = { severity: "warning", summary: "Deprecated", detail: "" } as const;
  const detail = "Name the actions.\n\nThis was checked by the validation rule at variables.tf:3.";
  const error = { ...understood, severity: "error", detail } as const;
  expect(new TerraformError("plan", "shop", [warning, error], "ignored")).toMatchObject({
    code: "terraform-failed",
    exitCode: 1,
    message: "terraform plan failed: Invalid value for variable: Name the actions.",
    where: "shop/main.tf:7",
    diagnostics: [warning, error],
  });
});
