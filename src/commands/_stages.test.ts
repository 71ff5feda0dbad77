import { PassThrough } from "node:stream";
import { stagePrinter } from "./_stages";

function recorder() {
  const out = new PassThrough({ encoding: "utf8" });
  let clock = 0;
  return {
    stage: stagePrinter(out, () => clock),
    tick: (ms: number) => (clock += ms),
    text: () => out.read() as string,
  };
}

test("a stage is named as it begins and timed as it ends", async () => {
  const { stage, tick, text } = recorder();
  const work = async () => {
    expect(text()).toBe("  plan     ");
    tick(2_140);
    return 7;
  };
  expect(await stage("plan", work, (count) => `${count} resources`)).toBe(7);
  expect(text()).toBe(`${"7 resources".padEnd(62)}   2.1 s\n`);
});

test("a stage that fails ends its line, and the error goes on", async () => {
  const { stage, text } = recorder();
  const fail = () => Promise.reject(new Error("boom"));
  await expect(stage("init", fail, () => "")).rejects.toThrow("boom");
  expect(text()).toBe("  init     failed\n");
});
