/** What `doctor` found out about one thing. */
export interface Finding {
  /** What was looked for. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found, or what is wrong. */
  readonly found: string;
  /** Whether nothing can be rendered without it. */
  readonly needed: boolean;
  /** How to get it, when it is missing. */
  readonly remedy?: string;
}
