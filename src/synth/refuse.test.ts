import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { conditional, Fn, Op, TerraformIterator, TerraformOutput } from "cdktf";
import { defineModule, forEach, type HclValue, hcl, type ModuleStack, onlyIf, t } from "../authoring";
import { InputError } from "../core";
import { synthesize } from ".";

/** Synthesizes a module of one input `name`, whose output is what the body gives. */
function synthesizeBody(body: (m: ModuleStack<"name">) => HclValue) {
  return () =>
    synthesize(
      defineModule({
        name: "probe",
        inputs: { name: { type: t.string, description: "A name." } },
        outputs: { result: "The result." },
        body: (m) => ({ result: [m.in.name, body(m)] }),
      }),
    ).files;
}

function queue(m: ModuleStack<"name">, id = "queue.this", name = m.in.name.string): SqsQueue {
  return new SqsQueue(m, id, { name });
}

test("a module without warts is let through", () => {
  expect(synthesizeBody((m) => queue(m).arn)).not.toThrow();
});

describe("what CDKTF lets through and Terraform fails on late is refused with its address", () => {
  const cases: [string, RegExp, string, (m: ModuleStack<"name">) => HclValue][] = [
    ["W1 Op loses falsy operands", /"undefined"/, "output.result", () => Op.gt(1, 0)],
    [
      "W5 a counted resource referred to without an index",
      /is repeated/,
      "output.result",
      (m) => onlyIf(hcl`${m.in.name} == "x"`, queue(m)).arn,
    ],
    [
      "W5 a reference escaped inside conditional()",
      /escaped/,
      "output.result",
      () => conditional(true, "${var.name}", "b"),
    ],
    [
      "W6 a for_each resource referred to without an index",
      /is repeated/,
      "output.result",
      (m) => forEach(hcl`toset([${m.in.name}])`, queue(m)).arn,
    ],
    [
      "W6 the same through CDKTF's own iterator",
      /is repeated/,
      "output.result",
      (m) => new SqsQueue(m, "queue.this", { forEach: TerraformIterator.fromList([m.in.name.string]) }).arn,
    ],
    ["a variable that is not declared", /var\.nmae is referred to/, "output.result", () => hcl`upper(var.nmae)`],
    ["a local that nothing uses", /local\.idle is declared/, "local.idle", (m) => [m.local("idle", "x"), ""][1] ?? ""],
    [
      "two elements of one address",
      /two elements/,
      "aws_sqs_queue.this",
      (m) => [queue(m, "a.this").arn, queue(m, "b.this").arn],
    ],
    [
      "W4 an output made by hand, whose precondition CDKTF would drop",
      /not in the table/,
      "output.other",
      (m) => {
        new TerraformOutput(m, "output.other", { value: "x", precondition: { condition: true, errorMessage: "no" } });
        return "y";
      },
    ],
    [
      "a name that is not snake_case",
      /snake_case/,
      "aws_sqs_queue.deadLetters",
      (m) => queue(m, "queue.deadLetters").arn,
    ],
  ];

  test.each(cases)("%s", (_wart, message, where, body) => {
    const error = caught(synthesizeBody(body));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ message: expect.stringMatching(message), where });
  });
});

describe("what the writer handles", () => {
  test("W2 keys of a default are kept, W3 a default may be null, W9 falsy defaults and nullable are kept", () => {
    const { files } = synthesize(
      defineModule({
        name: "probe",
        inputs: {
          tags: {
            type: t.map(t.string),
            description: "Tags.",
            default: { "aws:SourceAccount": "x", ContentType: "y" },
          },
          maybe: { type: t.string, description: "Maybe.", default: null, nullable: true },
          flag: { type: t.bool, description: "Flag.", default: false },
        },
        outputs: { all: "All." },
        body: (m) => ({ all: hcl`[${m.in.tags}, ${m.in.maybe}, ${m.in.flag}]` }),
      }),
    );
    expect(files["variables.tf"]).toContain('"aws:SourceAccount" = "x"');
    expect(files["variables.tf"]).toContain('ContentType         = "y"');
    expect(files["variables.tf"]).toContain("default     = null\n}");
    expect(files["variables.tf"]).toContain("default     = false\n  nullable    = false");
  });

  test("a null in an output, on which CDKTF's own output crashes", () => {
    const files = synthesizeBody((m) => ({ name: m.in.name, tier: null }))();
    expect(files["outputs.tf"]).toContain("tier = null");
  });

  test("W11 no provider, no backend, no exact pin", () => {
    const text = Object.values(synthesizeBody((m) => queue(m).arn)()).join("\n");
    expect(text).not.toMatch(/^provider |backend/m);
    expect(text).toContain('version = ">= 5.100, < 7.0"');
  });

  test("Fn keeps working inside and around hcl", () => {
    const files = synthesizeBody((m) => Fn.join("-", [hcl`upper(${m.in.name})`.string, "x"]))();
    expect(files["outputs.tf"]).toContain('join("-", [upper(var.name), "x"])');
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
