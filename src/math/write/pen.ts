import type {Term} from '../term/term.ts';
import type {Role} from '../term/variable.ts';

/** How a formula is written. */
export interface LatexOptions {
  /** Whether a layer and an index have ids of their own, `ID.layer` and `ID.index`. */
  readonly indexParts?: boolean;
  /** What stands between scalar factors: a dot, one without air around it, or nothing but space. */
  readonly multiplication?: 'dot' | 'tightDot' | 'space';
  /** Whether a repeated column is followed by its row of ones. */
  readonly broadcast?: 'ones' | 'implied';
  /** Whether dots in a sum say how many terms they stand for. */
  readonly counts?: boolean;
  /** Whether powers of ten have no air around their ×. */
  readonly tightPowers?: boolean;
}

/** Puts an id around a stretch of TeX; the role is of what it draws itself. */
export type Mark = (id: string, role: Role | undefined, tex: string) => string;

/** What the writers of LaTeX share. */
export interface Pen {
  readonly mark: Mark;
  readonly options: LatexOptions;
  /** Writes a part of a term. */
  readonly write: (part: Term) => string;
}
