/** Two projects: `unit` needs no tool and stays under a minute; `tools` runs real terraform, opa and conftest. */
const shared = {
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/", "<rootDir>/.tools/", "<rootDir>/.tour/"],
  moduleNameMapper: { "^prettier$": "<rootDir>/test/setup/no-prettier.cjs" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.tour/"],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{src,modules,test}/**/*.test.ts"],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "\\.tools\\.test\\.ts$"],
    },
    {
      ...shared,
      displayName: "tools",
      testMatch: ["<rootDir>/{src,modules,test}/**/*.tools.test.ts"],
      globalSetup: "<rootDir>/test/setup/tools.ts",
      setupFilesAfterEnv: ["<rootDir>/test/setup/timeout.ts"],
    },
  ],
};
