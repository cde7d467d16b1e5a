import type {OwnFunction} from '../math/term/ownSymbol.ts';
import {sameShape, scalarShape, ShapeError} from '../math/term/shape.ts';
import type {Application, SymbolTerm, Term} from '../math/term/term.ts';
import type {RoleName} from '../math/term/variable.ts';
import {textOf} from '../math/write/text.ts';
import {type Loose, newKey, termOf} from './key.ts';
import {type Notation, signOf} from './letters.ts';
import {symbol} from './symbols.ts';
import {minus, negative, over, power, times} from './terms.ts';

/** A function: call it with terms. */
export interface Fn {
  (...parts: readonly Loose[]): Application;
  readonly called: OwnFunction;
}

interface FunctionOptions extends Notation {
  readonly role?: RoleName;
}

/**
 * A function by its formula; its slope follows from that.
 *
 * @example const f = fn('f', x => plus(power(x, 2), 1));
 */
export function fn(
  name: string,
  formula: (...parameters: readonly SymbolTerm[]) => Term,
  options: FunctionOptions = {},
): Fn {
  const letters = ['x', 'y', 'z', 'u', 'v', 'w'].slice(0, formula.length);
  const parameters = letters.map(letter => symbol(letter));
  return callable(
    {
      ...named(name, options),
      rule: {
        kind: 'formula',
        parameters: parameters.map(one => one.symbol),
        body: formula(...parameters),
      },
    },
    parameters.length,
  );
}

interface PlainOptions extends FunctionOptions {
  readonly value: (argument: number) => number;
  /** The formula of its slope, which central differences judge. */
  readonly slope: (argument: Term) => Term;
}

/** A function of one number that no formula gives, with that of its slope. */
export function plainFunction(name: string, options: PlainOptions): Fn {
  const {value, slope} = options;
  return callable(
    {...named(name, options), rule: {kind: 'plain', value, slope}},
    1,
  );
}

/** e to the power of a term. */
export const exp = builtIn(
  {name: 'exp', words: 'the exponential', notation: 'exponential'},
  Math.exp,
  x => exp(x),
);

export const ln = builtIn(
  {
    name: 'ln',
    latex: '\\ln',
    words: 'the natural logarithm',
    notation: 'operator',
  },
  Math.log,
  x => over(1, x),
);

export const sqrt = builtIn(
  {name: '√', words: 'the square root', notation: 'root'},
  Math.sqrt,
  x => over(1, times(2, sqrt(x))),
);

export const sin = builtIn(
  {name: 'sin', latex: '\\sin', words: 'the sine', notation: 'operator'},
  Math.sin,
  x => cos(x),
);

export const cos = builtIn(
  {name: 'cos', latex: '\\cos', words: 'the cosine', notation: 'operator'},
  Math.cos,
  x => negative(sin(x)),
);

export const tanh = builtIn(
  {
    name: 'tanh',
    latex: '\\tanh',
    words: 'the hyperbolic tangent',
    notation: 'operator',
  },
  Math.tanh,
  x => minus(1, power(tanh(x), 2)),
);

/** The size of a number; it has no slope at 0. */
export const abs = builtIn(
  {name: 'abs', words: 'the absolute value', notation: 'bars'},
  Math.abs,
  x => over(x, abs(x)),
);

/** The logistic function. */
export const sigmoid = builtIn(
  {name: 'σ', latex: '\\sigma', words: 'sigma'},
  x => 1 / (1 + Math.exp(-x)),
  x => times(sigmoid(x), minus(1, sigmoid(x))),
);

interface BuiltIn extends Notation {
  readonly name: string;
  readonly notation?: NonNullable<OwnFunction['notation']>;
}

function builtIn(
  {name, notation, ...signs}: BuiltIn,
  value: (argument: number) => number,
  slope: (argument: Term) => Term,
): Fn {
  return callable(
    {
      ...named(name, signs),
      rule: {kind: 'plain', value, slope},
      ...(notation && {notation}),
    },
    1,
  );
}

function named(
  name: string,
  {role = 'foreground', latex, text, words}: FunctionOptions,
): Pick<OwnFunction, 'sign' | 'role'> {
  const sign = signOf(name, {
    ...(latex !== undefined && {latex}),
    ...(text !== undefined && {text}),
    ...(words !== undefined && {words}),
  });
  return {sign, role};
}

function callable(called: OwnFunction, count: number): Fn {
  const apply = (...parts: readonly Loose[]): Application => {
    const all = parts.map(termOf);
    if (all.length !== count) {
      throw new RangeError(
        `${called.sign.text} takes ${count} ${count === 1 ? 'argument' : 'arguments'}, not ${all.length}.`,
      );
    }
    const shape = count === 1 ? all[0]!.shape : scalarShape;
    const odd = all.find(one => count > 1 && !sameShape(one.shape, shape));
    if (odd) {
      throw new ShapeError(
        `${called.sign.text} is a function of numbers, and ${textOf(odd)} is none.`,
      );
    }
    return {kind: 'application', id: newKey(), shape, called, arguments: all};
  };
  return Object.assign(apply, {called});
}

/**
 * The derivative of a function of one number, written with a prime.
 *
 * @throws RangeError for a function of several numbers.
 */
export function prime({called}: Fn): Fn {
  const {sign, role, rule} = called;
  if (rule.kind === 'formula' && rule.parameters.length > 1) {
    throw new RangeError(
      `${sign.text} is a function of ${rule.parameters.length} numbers and has no prime. Use partial().`,
    );
  }
  return callable(
    {
      sign: {
        text: `${sign.text}′`,
        latex: `${sign.latex}'`,
        words: `${sign.words} prime`,
      },
      role,
      rule: {kind: 'slope', of: called},
    },
    1,
  );
}
