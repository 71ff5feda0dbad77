import { resolve } from "node:path";
import { exitCodes, UsageError } from "../core";
import { folderStorage, serve } from "../registry";
import { hostBlock } from "../terraform";
import type { Call, Command } from "./_command";
import { exampleHost } from "./_example-host";

export const command: Command = {
  summary: "Serve a registry's folder to terraform and tofu",
  usage: "serve --root DIR --port N [--host ADDRESS]",
  arguments: 0,
  options: { root: { type: "string" }, port: { type: "string" }, host: { type: "string" } },
  async run(call, io) {
    const { root, port, host } = parse(call);
    const log = (line: string) => void io.stderr.write(`${line}\n`);
    const served = await serve(folderStorage(resolve(io.cwd, root)), { port, host, log });
    log(`serving ${root} at ${served.modulesUrl}; stop it with Ctrl-C`);
    log(
      "Put these lines into Terraform's CLI configuration (the file that TF_CLI_CONFIG_FILE names, or ~/.terraformrc):",
    );
    io.stdout.write(hostBlock({ host: exampleHost, modulesUrl: served.modulesUrl }));
    await stopSignal();
    await served.close();
    log("stopped");
    return exitCodes.clean;
  },
};

function parse({ values }: Call): { root: string; port: number; host: string | undefined } {
  const { root, port, host } = values as Record<string, string | undefined>;
  if (!root) throw incomplete("name the registry's folder with --root");
  if (port === undefined) throw incomplete("name the port with --port; 0 takes any free one");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw incomplete(`"${port}" is not a port: 0 to 65535`);
  return { root, port: Number(port), host };
}

function incomplete(demand: string): UsageError {
  return new UsageError("serve-usage", demand, { fix: `call it as \`paved ${command.usage}\`` });
}

/** Resolves on Ctrl-C, or when asked to terminate. */
async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = () => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve();
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
  });
}
