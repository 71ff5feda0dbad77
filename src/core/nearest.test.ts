import { didYouMean } from "./nearest";

test.each([
  ["--prot", ["--root", "--port", "--host"], '; did you mean "--port"?'],
  ["gaet", ["gate", "tour"], '; did you mean "gate"?'],
  ["Secure_Lambda", ["secure_bucket", "secure_lambda"], '; did you mean "secure_lambda"?'],
  ["publsh", ["publish"], '; did you mean "publish"?'],
  ["xyz", ["gate", "tour"], ""],
  ["gate", ["gate"], ""],
])("%s among %j", (name, candidates, said) => {
  expect(didYouMean(name, candidates)).toBe(said);
});
