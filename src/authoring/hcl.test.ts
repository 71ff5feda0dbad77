import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { App, Fn, TerraformStack, Token } from "cdktf";
import { hcl, reference } from "./hcl";

const stack = new TerraformStack(new App({ skipValidation: true }), "test");
const queue = new SqsQueue(stack, "orders", {});
const name = reference("var.name");

/** What CDKTF writes into JSON for a value. */
function resolved(value: unknown): unknown {
  queue.addOverride("probe", value);
  return stack.toTerraform().resource.aws_sqs_queue.orders.probe;
}

test.each([
  ["a reference", hcl`length(${name}) > 0`, "${length(var.name) > 0}"],
  ["an attribute of a resource", hcl`upper(${queue.arn})`, "${upper(aws_sqs_queue.orders.arn)}"],
  ["an element stands for its address", hcl`${queue}[each.key].arn`, "${aws_sqs_queue.orders[each.key].arn}"],
  ["literals", hcl`[${"a"}, ${1}, ${true}, ${null}]`, '${["a", 1, true, null]}'],
  ["lists and objects", hcl`merge(${{ a: [1, "x"], "b:c": {} }})`, '${merge({ a = [1, "x"], "b:c" = {} })}'],
  ["an expression in an expression", hcl`[${hcl`upper(${name})`}]`, "${[upper(var.name)]}"],
  ["a token in plain clothes", hcl`[${name.string}, ${hcl`max(1, 2)`.number}]`, "${[var.name, max(1, 2)]}"],
  ["CDKTF's own functions", hcl`[${Fn.lower(name.string)}]`, "${[lower(var.name)]}"],
  [
    "an interpolation of Terraform's own",
    hcl`{ for k, v in ${name} : "\${k}_ARN" => v }`,
    '${{ for k, v in var.name : "${k}_ARN" => v }}',
  ],
  ["a backslash stays", hcl`regex("a[.]\\d", ${name})`, '${regex("a[.]\\\\d", var.name)}'],
])("%s", (_what, expression, expected) => {
  expect(resolved(expression)).toBe(expected);
});

describe("between quotes", () => {
  test.each([
    ["a reference is interpolated", hcl`"a-${name}-b"`, '${"a-${var.name}-b"}'],
    ["text is text", hcl`"a-${"b"}-${1}"`, '${"a-b-1"}'],
    ["text is escaped", hcl`"${'say "${x}"'}"`, '${"say \\"$${x}\\""}'],
    ["a quoted expression loses its quotes", hcl`"a-${hcl`"b-c"`}"`, '${"a-b-c"}'],
    ["quotes inside an interpolation are code again", hcl`"\${join(",", ${name})}"`, '${"${join(",", var.name)}"}'],
  ])("%s", (_what, expression, expected) => {
    expect(resolved(expression)).toBe(expected);
  });
});

test("a string that mixes text and references is refused inside an expression", () => {
  expect(() => resolved(hcl`upper(${`a-${Token.asString(name)}`})`)).toThrow("write it with hcl");
});
