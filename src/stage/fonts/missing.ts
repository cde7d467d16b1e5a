import {allowances} from '../allowed/allowances.ts';
import {warn} from '../allowed/warnings.ts';

/**
 * Whether the project's fonts are found as in a page: in its styles, in packages, on
 * the system. In figures of our own a project registers all that it uses.
 */
export function hasOpenFonts(): boolean {
  return allowances().otherFonts !== undefined;
}

/** A fault of a font, what the stage does then, and the way out. */
export interface MissingFont {
  readonly problem: string;
  readonly instead: string;
  readonly remedy: string;
}

/**
 * Tells that text is not set as the project asks.
 *
 * @throws Error with the problem and the remedy where no other font may stand in.
 */
export function tellMissing({problem, instead, remedy}: MissingFont): void {
  if (!allowances().otherFonts) throw new Error(`${problem}. ${remedy}`);
  warn(`${problem}, and ${instead}. ${remedy}`);
}
