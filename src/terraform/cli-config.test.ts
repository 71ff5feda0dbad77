import { renderCliConfig } from "./cli-config";

const registry = { host: "modules.paved.test", modulesUrl: "http://127.0.0.1:4711/v1/modules/" };

test("names the registry's service and takes the AWS provider from the mirror alone", () => {
  expect(
    renderCliConfig({ registry, provider: { kind: "mirror", folder: "/mirror" } }),
  ).toBe(`host "modules.paved.test" {
  services = {
    "modules.v1" = "http://127.0.0.1:4711/v1/modules/"
  }
}

provider_installation {
  filesystem_mirror {
    path    = "/mirror"
    include = ["registry.terraform.io/hashicorp/aws"]
  }
  direct {
    exclude = ["registry.terraform.io/hashicorp/aws"]
  }
}
`);
});

test("without a mirror, a downloaded provider is kept for the next stack", () => {
  expect(renderCliConfig({ provider: { kind: "download", cache: "/cache" } })).toBe(
    'plugin_cache_dir = "/cache"\nplugin_cache_may_break_dependency_lock_file = true\n',
  );
});

test("a path is a literal, whatever is in it", () => {
  expect(renderCliConfig({ provider: { kind: "download", cache: '/a "b"/${c}' } })).toContain('"/a \\"b\\"/$${c}"');
});
