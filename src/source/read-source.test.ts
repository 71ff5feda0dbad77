import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { readSource } from "./read-source";

const stack = writeFolder(temporaryFolder(), {
  "stack/main.tf": `terraform {}

# The shop's queue.
resource "aws_sqs_queue" "orders" {
  name = "orders" # paved:waive queue_not_encrypted owner="shop" expires=2026-12-31 reason="moves in spring"
}

module "shop" {
  source   = "./modules/shop"
  for_each = toset(["a.b", "c]"])
}

module "far" {
  source = "acme/queue/aws"
}

module "gone" {
  source = "acme/gone/aws"
}

# paved:waive open_bus owner=o expires=2026-12-31 reason='of "nothing"' detail='statement "S" allows it'
resource "aws_cloudwatch_event_bus" "b" {
}
`,
  "stack/notes.md": 'resource "aws_x" "y" {}\n',
  "stack/broken.tf": 'resource "aws_x" "z" {\n  ((((',
  "stack/modules/shop/queues.tf":
    'module "inner" {\n  source = "../inner"\n}\n\nresource "aws_sqs_queue" "q" {\n  count = 2\n}\n',
  "stack/modules/inner/main.tf": 'variable "x" {}\ndata "aws_iam_policy_document" "d" {}\n',
  "stack/.terraform/modules/modules.json": JSON.stringify({
    Modules: [
      { Key: "", Dir: "." },
      { Key: "far", Dir: ".terraform/modules/far/modules/queue" },
    ],
  }),
  "stack/.terraform/modules/far/modules/queue/main.tf": '\nresource "aws_sqs_queue" "this" {}\n',
});
const source = readSource(`${stack}/stack`, stack);

test.each([
  ["aws_sqs_queue.orders", { file: "stack/main.tf", line: 4 }],
  ['aws_sqs_queue.orders["x.y"]', { file: "stack/main.tf", line: 4 }],
  [
    'module.shop["a.b"].aws_sqs_queue.q[1]',
    { file: "stack/modules/shop/queues.tf", line: 5, call: { file: "stack/main.tf", line: 8 } },
  ],
  [
    'module.shop["c]"].module.inner.data.aws_iam_policy_document.d',
    { file: "stack/modules/inner/main.tf", line: 2, call: { file: "stack/main.tf", line: 8 } },
  ],
  [
    "module.far.aws_sqs_queue.this",
    { file: "stack/.terraform/modules/far/modules/queue/main.tf", line: 2, call: { file: "stack/main.tf", line: 13 } },
  ],
  ["module.gone.aws_sqs_queue.this", { file: "stack/main.tf", line: 17 }],
  ["aws_x.z", { file: "stack/broken.tf", line: 1 }],
  ["aws_x.y", undefined],
  ["module.none.aws_x.y", undefined],
  ["", undefined],
])("tells where %s stands", (address, place) => {
  expect(source.placeOf(address)).toEqual(place);
});

test("reads waivers in comments, for each instance, and tells those beside what is not judged", () => {
  const waivers = source.waiversFor(["aws_sqs_queue.orders[0]", "aws_sqs_queue.orders[1]", "module.gone.aws_x.y"]);
  expect(waivers.map(({ address, rule, where }) => [address, rule, where])).toEqual([
    ["aws_sqs_queue.orders[0]", "queue_not_encrypted", "stack/main.tf:5"],
    ["aws_sqs_queue.orders[1]", "queue_not_encrypted", "stack/main.tf:5"],
    ["aws_cloudwatch_event_bus.b", "open_bus", "stack/main.tf:21"],
  ]);
  expect(waivers[0]).toMatchObject({
    owner: "shop",
    expires: "2026-12-31",
    reason: "moves in spring",
    detail: undefined,
  });
  expect(waivers[2]).toMatchObject({ owner: "o", reason: 'of "nothing"', detail: 'statement "S" allows it' });
});

test("a folder that is not there has no places", () => {
  expect(readSource(`${stack}/none`, stack).placeOf("aws_sqs_queue.orders")).toBeUndefined();
});
