/** A result of `doctor` about one requirement. */
export interface Finding {
  /** The requirement. */
  readonly name: string;
  readonly ok: boolean;
  /** The thing found, or the problem. */
  readonly found: string;
  /** Whether rendering is impossible without it. */
  readonly needed: boolean;
  /** How to get it, when it is missing. */
  readonly remedy?: string;
}
