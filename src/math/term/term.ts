import type {Matrix} from '../../network/network.ts';
import type {ElementwiseName} from '../../network/activations.ts';
import type {OwnFunction, OwnSymbol} from './ownSymbol.ts';
import type {plainFunctions} from './plainFunctions.ts';
import type {Shape} from './shape.ts';
import type {RoleName, Variable} from './variable.ts';

/**
 * A formula as data. Every occurrence has a shape and an id of its own, which
 * printers keep. Build terms with the functions of `build.ts`, which check
 * shapes.
 */
export type Term =
  | NumberTerm
  | VariableTerm
  | Partial
  | Product
  | Sum
  | Difference
  | Negative
  | Quotient
  | Call
  | Grid
  | Hadamard
  | MatrixProduct
  | Transpose
  | Broadcast
  | Elision
  | OwnTerm;

/** The kinds of terms in derivations of an author's own. */
export type OwnTerm =
  | SymbolTerm
  | Power
  | Application
  | BigSum
  | Entry
  | Derivative
  | TexTerm;

interface Occurrence {
  /** Letters, digits, dash, dot, underscore: an SVG id that `\cssId` takes as it is. */
  readonly id: string;
  readonly shape: Shape;
}

export interface NumberTerm extends Occurrence {
  readonly kind: 'number';
  readonly value: number;
  /**
   * Whether the number belongs to the formula itself and is written with all
   * its digits.
   */
  readonly isConstant?: boolean;
  /** The number of significant digits of a value, if not the usual one. */
  readonly digits?: number;
}

export interface VariableTerm extends Occurrence {
  readonly kind: 'variable';
  readonly variable: Variable;
}

/**
 * How the entries of a partial derivative are laid out.
 * - `entry`: one number;
 * - `gradient`: ∂E/∂V in the shape of V;
 * - `diagonal`: ∂A/∂Z as the column of ∂aⱼ/∂zⱼ, all others being zero;
 * - `jacobian`: row = moved quantity, column = nudged quantity;
 * - `fan`: ∂Z/∂W in the shape of W, ∂zⱼ/∂wⱼₖ at row j, column k;
 * - `entrywise`: ∂Z/∂B in the shape of B, ∂zⱼ/∂bⱼ at row j.
 */
export type Layout =
  | 'entry'
  | 'gradient'
  | 'diagonal'
  | 'jacobian'
  | 'fan'
  | 'entrywise';

/** ∂of/∂by. */
export interface Partial extends Occurrence {
  readonly kind: 'partial';
  readonly of: Variable;
  readonly by: Variable;
  readonly layout: Layout;
}

/** Scalars multiplied. */
export interface Product extends Occurrence {
  readonly kind: 'product';
  readonly factors: readonly Term[];
}

/** Terms of one shape added. */
export interface Sum extends Occurrence {
  readonly kind: 'sum';
  readonly terms: readonly Term[];
  /** Whether a minus at its start stands without parentheses. */
  readonly opensBare?: boolean;
}

export interface Difference extends Occurrence {
  readonly kind: 'difference';
  readonly left: Term;
  readonly right: Term;
}

export interface Negative extends Occurrence {
  readonly kind: 'negative';
  readonly operand: Term;
}

export interface Quotient extends Occurrence {
  readonly kind: 'quotient';
  readonly numerator: Term;
  readonly denominator: Term;
}

/** Activations have their names from network files. */
export type FunctionName = keyof typeof plainFunctions | CalledActivation;

/** Activations that formulas call: identity is z itself. */
export type CalledActivation = Exclude<ElementwiseName, 'identity'>;

export interface Call extends Occurrence {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly argument: Term;
}

/**
 * A vector or matrix whose entries are written out. Cells of elisions stand for
 * omitted rows and columns; `pattern` is then an entry with the placeholders
 * `row` and `column` that gives each of them.
 */
export interface Grid extends Occurrence {
  readonly kind: 'grid';
  readonly cells: readonly (readonly Term[])[];
  /** The row, from 1, of each printed row; undefined for dots. */
  readonly rowNumbers: readonly (number | undefined)[];
  readonly columnNumbers: readonly (number | undefined)[];
  readonly pattern?: Term;
}

/** Entry by entry; all factors have the same shape. */
export interface Hadamard extends Occurrence {
  readonly kind: 'hadamard';
  readonly factors: readonly Term[];
}

export interface MatrixProduct extends Occurrence {
  readonly kind: 'matrixProduct';
  readonly factors: readonly Term[];
}

export interface Transpose extends Occurrence {
  readonly kind: 'transpose';
  readonly operand: Term;
}

/**
 * A column repeated to the right, or a row repeated downward, until it has the
 * shape of the term. Written as the product with a row or a column of ones.
 */
export interface Broadcast extends Occurrence {
  readonly kind: 'broadcast';
  readonly operand: Term;
}

/** Dots that stand for omitted parts. */
export interface Elision extends Occurrence {
  readonly kind: 'elision';
  readonly direction: 'horizontal' | 'vertical' | 'diagonal';
  /** The number of terms, rows or columns behind the dots. */
  readonly count: number;
  /** In a sum: each omitted term, with the placeholder `branch`. */
  readonly branches?: Branches;
}

/** The terms of a sum from one branch to another, both counted from 1. */
export interface Branches {
  readonly pattern: Term;
  readonly from: number;
  readonly to: number;
  /** The number of the map's paths in all branches together. */
  readonly paths: number;
}

/** A symbol of an author's own. */
export interface SymbolTerm extends Occurrence {
  readonly kind: 'symbol';
  readonly symbol: OwnSymbol;
  /** Written below the letter; they belong to its name. */
  readonly indices: readonly Term[];
}

/** A scalar raised to a scalar. */
export interface Power extends Occurrence {
  readonly kind: 'power';
  readonly base: Term;
  readonly exponent: Term;
}

/** A function at arguments; one of a single number acts on each entry. */
export interface Application extends Occurrence {
  readonly kind: 'application';
  readonly called: OwnFunction;
  readonly arguments: readonly Term[];
}

/** Σ of a term for all whole numbers of an index. */
export interface BigSum extends Occurrence {
  readonly kind: 'bigSum';
  readonly index: SymbolTerm;
  readonly from: Term;
  readonly to: Term;
  readonly body: Term;
}

/** The entry of a vector or a matrix, with indices from 1. */
export interface Entry extends Occurrence {
  readonly kind: 'entry';
  readonly of: Term;
  readonly indices: readonly Term[];
}

/**
 * The derivative of any term. That of a scalar has the shape of `by`, that of a
 * column by a column is the Jacobian, that by a scalar has the shape of `of`.
 */
export interface Derivative extends Occurrence {
  readonly kind: 'derivative';
  readonly of: Term;
  readonly by: SymbolTerm | Entry;
  /** Whether it is written with ∂ instead of d. */
  readonly isPartial: boolean;
}

/** TeX for which there is no term. Nothing can verify it. */
export interface TexTerm extends Occurrence {
  readonly kind: 'tex';
  readonly tex: string;
  readonly role: RoleName;
  /** In a terminal, and as a screen reader speaks it. */
  readonly text: string;
  readonly words: string;
  /** Its value at the values given, as its author states it. */
  readonly value?: Matrix;
}

/** Two terms that are claimed to be equal. */
export interface Equation {
  readonly kind: 'equation';
  readonly id: string;
  readonly left: Term;
  readonly right: Term;
  /** The layers ℓ that it is stated for, if it contains ℓ. */
  readonly layers?: readonly number[];
  /** For an equation of an author's own: where it holds, and its step. */
  readonly own?: OwnClaim;
}

/** The claim of an equation whose symbols have values of their own. */
export interface OwnClaim {
  /** Everywhere in the domains of its symbols, or at the values given alone. */
  readonly holds: 'everywhere' | 'atValues';
  /** The step that states it. */
  readonly step?: string;
}

/**
 * Whether an equation gives a parameter after a step of descent by that before:
 * it is written with an arrow, w ← w − η ∂E/∂w.
 */
export function isStep({left}: Equation): boolean {
  return left.kind === 'variable' && left.variable.isChanged === true;
}
