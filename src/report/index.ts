import { renderJson } from "./json";
import { renderText, type TextOptions } from "./text";
import type { Verdict } from "./verdict";

export type { Verdict } from "./verdict";

/** The formats of a verdict by name, each in a file of its own. */
export const formats = { json: renderJson, text: renderText } satisfies Record<string, Render>;
export type Format = keyof typeof formats;

type Render = (verdict: Verdict, options: TextOptions) => string;
