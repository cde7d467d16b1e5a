import type {Matrix} from '../../network/network.ts';
import type {FunctionSign} from './plainFunctions.ts';
import type {Shape} from './shape.ts';
import type {Term} from './term.ts';
import type {RoleName} from './variable.ts';

/** A symbol of an author's own: what it is called, and what it stands for. */
export interface OwnSymbol {
  readonly sign: FunctionSign;
  /** As it is drawn, with its index, in plain text: `x₀`. */
  readonly name: string;
  readonly role: RoleName;
  readonly shape: Shape;
  /** The formula that gives its value; without one it is free. */
  readonly definition?: Term;
  /** The value given to a free symbol. */
  readonly value?: Matrix;
  /** The values that a free symbol may have. */
  readonly domain: Domain;
}

/** A set of numbers, vectors or matrices. */
export interface Domain {
  /** Such as "from 0 to 1". */
  readonly text: string;
  /**
   * A member of the set.
   *
   * @param random - Gives a random number from 0 up to 1, at each call.
   */
  readonly draw: (random: () => number, shape: Shape) => Matrix;
  readonly has: (value: Matrix) => boolean;
  /** The first and last numbers of a range. */
  readonly ends?: readonly number[];
}

/** A function of an author's own. */
export interface OwnFunction {
  readonly sign: FunctionSign;
  readonly role: RoleName;
  readonly rule: FunctionRule;
  /**
   * How it is written: before parentheses if left out; an `operator` has none
   * around a single symbol.
   */
  readonly notation?: 'operator' | 'exponential' | 'root' | 'bars';
}

export type FunctionRule =
  /** A formula of its parameters. */
  | {
      readonly kind: 'formula';
      readonly parameters: readonly OwnSymbol[];
      readonly body: Term;
    }
  /** A function of one number, with the formula of its slope. */
  | {
      readonly kind: 'plain';
      readonly value: (argument: number) => number;
      readonly slope: (argument: Term) => Term;
    }
  /** The derivative of a function of one number. */
  | {readonly kind: 'slope'; readonly of: OwnFunction};
