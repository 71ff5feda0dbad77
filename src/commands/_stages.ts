/** Runs one stage of a longer road: prints its name as it begins, and what came of it with its seconds as it ends. */
export type Stage = <T>(name: string, work: () => T | Promise<T>, said: (result: T) => string) => Promise<T>;

/** Columns before the seconds; a longer line pushes them to the right. */
const width = { name: 9, said: 62 };

/**
 * @param out where the lines go. @param now milliseconds on a clock that only goes forward.
 * @example
 *   init     modules from modules.paved.test, provider from a mirror          2.1 s
 */
export function stagePrinter(out: NodeJS.WritableStream, now: () => number = performance.now.bind(performance)): Stage {
  return async (name, work, said) => {
    out.write(`  ${name.padEnd(width.name)}`);
    const started = now();
    try {
      const result = await work();
      out.write(`${said(result).padEnd(width.said)} ${((now() - started) / 1000).toFixed(1).padStart(5)} s\n`);
      return result;
    } catch (error) {
      out.write("failed\n");
      throw error;
    }
  };
}
