import { mayExplode } from "./backtracking";

test.each([
  "^([a-z0-9]+-?)+$",
  "^(?:a*)*$",
  "(a+){2,}",
  "(a+){10}",
  "(?<name>a{1,9})+",
  "((a+)b?)*",
  "(?:a|b+)*",
  "(-[a-z-]+)*",
  "([a-z]+(-a)*)+",
  "(-?[a-z]+)*",
  "(.[^\\n]+)*",
])("%s may", (pattern) => {
  expect(mayExplode(pattern)).toBe(true);
});

test.each([
  "^[a-z]+(-[a-z]+)*$",
  "^(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,}$",
  "^(/[^/]+)*$",
  "^(?:a|b)+$",
  "^([a-z]+)?$",
  "(a+)(b+)",
  "([a-z]{2}-)+",
  "[(a+)]+",
  "\\((a+\\))+",
  "(a+){1}",
])("%s does not", (pattern) => {
  expect(mayExplode(pattern)).toBe(false);
});
