import type { Verdict } from "../core";
import { renderGithub } from "./github";
import { renderGitlab } from "./gitlab";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderJunit } from "./junit";
import { renderMarkdown } from "./markdown";
import type { RenderOptions } from "./options";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

/** The formats of a verdict by name, each in a file of its own. */
export const formats = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
  markdown: renderMarkdown,
  junit: renderJunit,
  gitlab: renderGitlab,
  html: renderHtml,
} satisfies Record<string, Render>;
export type Format = keyof typeof formats;

type Render = (verdict: Verdict, options: RenderOptions) => string;
