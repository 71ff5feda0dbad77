import { runProcess } from "./process";

const options = { cwd: "/", env: { PATH: process.env.PATH }, timeoutMs: 20_000 };

test("gives bytes and exit code; failing is not an exception", async () => {
  const result = await runProcess("sh", ["-c", "printf out; printf err >&2; exit 3"], options);
  expect(result).toEqual({ exitCode: 3, stdout: Buffer.from("out"), stderr: Buffer.from("err") });
});

test("a timeout ends the children too, also those that ignore the interrupt", async () => {
  // The result waits until nobody holds the pipes any more: a surviving child would keep this test waiting for 60 s.
  const run = runProcess("sh", ["-c", "trap '' INT; sleep 60 & sleep 60"], { ...options, timeoutMs: 200 });
  await expect(run).rejects.toMatchObject({ code: "terraform-timeout", where: "/" });
}, 15_000);

test("an abort ends it, or keeps it from starting", async () => {
  const controller = new AbortController();
  const run = runProcess("sleep", ["60"], { ...options, signal: controller.signal });
  controller.abort();
  await expect(run).rejects.toMatchObject({ code: "terraform-aborted" });
  await expect(runProcess("true", [], { ...options, signal: controller.signal })).rejects.toMatchObject({
    code: "terraform-aborted",
  });
});

test("a program that is not there, and a folder that is not there, is an error of its own", async () => {
  await expect(runProcess("true", [], { ...options, cwd: "/not/there" })).rejects.toMatchObject({
    code: "terraform-not-started",
    where: "/not/there",
  });
  await expect(runProcess("/not/there", [], options)).rejects.toMatchObject({ code: "terraform-not-started" });
});
