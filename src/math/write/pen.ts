import type {Term} from '../term/term.ts';
import type {RoleName} from '../term/variable.ts';

/** The notation of a formula. */
export interface LatexOptions {
  /** Whether a layer and an index have ids of their own, `ID.layer` and `ID.index`. */
  readonly indexParts?: boolean;
  /**
   * The sign between scalar factors: a dot, a dot without space, or only a
   * space.
   */
  readonly multiplication?: 'dot' | 'tightDot' | 'space';
  /** How close rows of fractions are at least: they may have no extra space. */
  readonly rows?: 'close' | 'closest';
  /** Whether a repeated column is followed by its row of ones. */
  readonly broadcast?: 'ones' | 'implied';
  /** Whether dots in a sum show their number of terms. */
  readonly counts?: boolean;
  /** Whether powers of ten have no space around their ×. */
  readonly tightPowers?: boolean;
}

/**
 * Puts an id around a piece of TeX; the role applies to what it draws itself.
 */
export type Mark = (
  id: string,
  role: RoleName | undefined,
  tex: string,
) => string;

/** The tools shared by the writers of LaTeX. */
export interface Pen {
  readonly mark: Mark;
  readonly options: LatexOptions;
  /** Writes a part of a term. */
  readonly write: (part: Term) => string;
}
