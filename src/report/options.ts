/** What a format may need beside the verdict. */
export interface RenderOptions {
  /** Colour by ANSI escapes; for terminals only. */
  readonly color: boolean;
  /** What the plan's file is called where a finding has no place in the configuration. */
  readonly planFile: string;
  /** Of paved. */
  readonly version: string;
}
