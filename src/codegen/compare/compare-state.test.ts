import type { ModuleContract } from "../../core";
import { counted, each, queue, roles, type Side, said } from "./contracts.fixture";

describe("what is in callers' states", () => {
  const has = (...resources: ModuleContract["resources"]) => ({ resources });
  const other = { address: "aws_sqs_queue.main" };
  const moved = (from: string, to: string) => ({ moved: [{ from, to }] });
  const renamed = moved("aws_sqs_queue.this", "aws_sqs_queue.main");
  test.each<[Side, Side, string[]]>([
    [has(queue), has(queue), []],
    [has(), has(queue), ["minor resource-added aws_sqs_queue.this"]],
    [has(queue), has(), ["major resource-removed aws_sqs_queue.this"]],
    [has(queue), has(other), ["major resource-removed aws_sqs_queue.this", "minor resource-added aws_sqs_queue.main"]],
    [has(queue), { ...has(other), ...renamed }, ["minor resource-moved aws_sqs_queue.this"]],
    [has(queue), { ...has(), ...renamed }, ["major moved-to-nowhere aws_sqs_queue.this"]],
    [
      has(queue),
      {
        ...has(other),
        moved: [
          ...moved("aws_sqs_queue.this", "aws_sqs_queue.b").moved,
          ...moved("aws_sqs_queue.b", "aws_sqs_queue.main").moved,
        ],
      },
      ["minor resource-moved aws_sqs_queue.this", "patch moved-added aws_sqs_queue.b"],
    ],
    [
      has(queue),
      { modules: [roles], ...moved("aws_sqs_queue.this", "module.roles.aws_sqs_queue.this") },
      ["minor module-added module.roles", "minor resource-moved aws_sqs_queue.this"],
    ],
    [
      has({ address: "terraform_data.this" }),
      { ...has(queue), ...moved("terraform_data.this", "aws_sqs_queue.this") },
      ["major moved-to-other-type terraform_data.this"],
    ],
    [
      has({ address: "null_resource.a" }),
      { ...has({ address: "terraform_data.a" }), ...moved("null_resource.a", "terraform_data.a") },
      ["minor resource-moved null_resource.a"],
    ],
    [
      has(queue),
      { ...moved("aws_sqs_queue.this", "aws_sqs_queue.this") },
      ["major resource-removed aws_sqs_queue.this"],
    ],
    [
      has(queue),
      { moved: [...renamed.moved, ...moved("aws_sqs_queue.main", "aws_sqs_queue.this").moved] },
      ["major resource-removed aws_sqs_queue.this", "patch moved-added aws_sqs_queue.main"],
    ],
    [has(queue), { forgotten: ["aws_sqs_queue.this"] }, ["minor resource-forgotten aws_sqs_queue.this"]],
    [
      has(queue),
      { ...renamed, forgotten: ["aws_sqs_queue.main"] },
      ["minor resource-forgotten aws_sqs_queue.this", "patch forgotten-added aws_sqs_queue.main"],
    ],
    [{ modules: [roles] }, { forgotten: ["module.roles"] }, ["minor module-forgotten module.roles"]],
    [{}, { forgotten: ["aws_sqs_queue.this"] }, ["patch forgotten-added aws_sqs_queue.this"]],
    [{ forgotten: ["aws_sqs_queue.this"] }, {}, ["major forgotten-removed aws_sqs_queue.this"]],
    [{ forgotten: ["aws_sqs_queue.this"] }, has(queue), ["minor resource-added aws_sqs_queue.this"]],
    [has(counted), has(each), ["major repetition-changed aws_sqs_queue.this"]],
    [has(queue), has(each), ["major repetition-changed aws_sqs_queue.this"]],
    [has(counted), has(queue), ["major repetition-changed aws_sqs_queue.this"]],
    [has(queue), has(counted), ["minor count-added aws_sqs_queue.this"]],
    [
      has(counted),
      { ...has(each), ...moved("aws_sqs_queue.this[0]", 'aws_sqs_queue.this["a]b"]') },
      ["minor repetition-moved aws_sqs_queue.this"],
    ],
    [
      has(counted),
      { ...has({ ...other, repetition: "for_each" }), ...renamed },
      ["major repetition-changed aws_sqs_queue.this", "minor resource-moved aws_sqs_queue.this"],
    ],
    [{ ...has(other), ...renamed }, has(other), ["major moved-removed aws_sqs_queue.this"]],
    [
      { ...has(other), ...renamed },
      {
        ...has({ address: "aws_sqs_queue.b" }),
        moved: [
          ...moved("aws_sqs_queue.this", "aws_sqs_queue.b").moved,
          ...moved("aws_sqs_queue.main", "aws_sqs_queue.b").moved,
        ],
      },
      ["minor resource-moved aws_sqs_queue.main", "patch moved-added aws_sqs_queue.this"],
    ],
    [
      has({ address: "data.aws_region.a" }),
      has({ address: "data.aws_region.b" }),
      ["patch data-removed data.aws_region.a", "patch data-added data.aws_region.b"],
    ],
    [{ modules: [roles] }, {}, ["major module-removed module.roles"]],
    [{ modules: [roles] }, { modules: [{ ...roles, repetition: "count" }] }, ["minor count-added module.roles"]],
    [
      { modules: [roles] },
      { modules: [{ address: "module.r", source: "./r" }], ...moved("module.roles", "module.r") },
      ["minor module-moved module.roles"],
    ],
    [
      { modules: [{ ...roles, source: "a/b/c", version: "1.0.0" }] },
      { modules: [{ ...roles, source: "a/b/c", version: "2.0.0" }] },
      ["minor module-source-changed module.roles"],
    ],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after).sort()).toEqual([...expected].sort());
  });
});
