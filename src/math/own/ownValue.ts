import {isScalar} from '../term/shape.ts';
import {isOwnTerm} from '../term/ownTerm.ts';
import type {OwnFunction, OwnSymbol} from '../term/ownSymbol.ts';
import type {BigSum, Entry, OwnTerm, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {derivativeOf} from './derivativeOf.ts';
import {
  add,
  apply,
  divide,
  moving,
  multiply,
  newTag,
  type Num,
  plainOf,
  power,
  slopeOf,
} from './num.ts';
import {
  combined,
  type NumMatrix,
  product,
  scalarOf,
  transposed,
} from './numMatrix.ts';
import {homeOf, type Place, withoutJudge, withValues} from './place.ts';
import {positionOf} from './positionOf.ts';
import {standIn} from './standIn.ts';

/**
 * The value of a term whose symbols have values of their own, as rows of
 * numbers. Derivatives are found by dual numbers.
 *
 * @throws RangeError for a symbol without a value, and an index without an
 *   entry.
 */
export function ownValue(term: Term, place: Place): NumMatrix {
  const value = valueIn(term, place);
  for (const num of value.flat()) place.seen?.(plainOf(num));
  return value;
}

function valueIn(term: Term, place: Place): NumMatrix {
  if (isOwnTerm(term)) return openValue(term, place);
  const inner = (part: Term) => ownValue(part, place);
  switch (term.kind) {
    case 'number':
      return [[term.value]];
    case 'product':
    case 'matrixProduct':
      return term.factors.map(inner).reduce(product);
    case 'hadamard':
      return term.factors
        .map(inner)
        .reduce((one, other) => combined(one, other, multiply));
    case 'sum':
      return term.terms
        .map(inner)
        .reduce((one, other) => combined(one, other, add));
    case 'difference':
      return combined(inner(term.left), negated(inner(term.right)), add);
    case 'negative':
      return negated(inner(term.operand));
    case 'quotient': {
      const below = scalarOf(inner(term.denominator));
      return inner(term.numerator).map(row =>
        row.map(num => divide(num, below)),
      );
    }
    case 'grid':
      return term.cells.map(row => row.map(cell => scalarOf(inner(cell))));
    case 'transpose':
      return transposed(inner(term.operand));
    case 'variable':
    case 'partial':
    case 'call':
    case 'broadcast':
    case 'elision':
      throw new RangeError(
        `${textOf(term)} belongs to a network, and has no value in a derivation of your own.`,
      );
  }
}

function openValue(term: OwnTerm, place: Place): NumMatrix {
  const scalar = (part: Term) => scalarOf(ownValue(part, place));
  switch (term.kind) {
    case 'symbol':
      return symbolValue(term.symbol, place);
    case 'power':
      return [[power(scalar(term.base), scalar(term.exponent))]];
    case 'application':
      return called(
        term.called,
        term.arguments.map(part => ownValue(part, place)),
        place,
      );
    case 'bigSum':
      return bigSumValue(term, place);
    case 'entry':
      return [[entryValue(term, place)]];
    case 'derivative':
      return derivativeOf(term, place, ownValue);
    case 'tex':
      if (term.value) return term.value;
      throw new RangeError(
        `The TeX ${term.tex} has no value. Give it one, or use terms.`,
      );
  }
}

function symbolValue(symbol: OwnSymbol, place: Place): NumMatrix {
  const given = place.values.get(symbol);
  if (given) return given;
  if (!symbol.definition) {
    throw new RangeError(
      `${symbol.name} has no value. Give it one, with value.`,
    );
  }
  const home = homeOf(symbol, place);
  const known = home.found.get(symbol);
  if (known) return known;
  const value = ownValue(symbol.definition, home);
  home.found.set(symbol, value);
  return value;
}

/** A function of one number acts on each entry. */
function called(
  fn: OwnFunction,
  values: readonly NumMatrix[],
  place: Place,
): NumMatrix {
  const [first, ...others] = values;
  if (!first || others.length > 0 || takesWhole(fn)) {
    return ruleValue(fn, values, place);
  }
  return first.map(row =>
    row.map(num => scalarOf(ruleValue(fn, [[[num]]], place))),
  );
}

/** Whether a function of one argument takes a vector or a matrix as a whole. */
function takesWhole({rule}: OwnFunction): boolean {
  return (
    rule.kind === 'formula' &&
    rule.parameters.some(({shape}) => !isScalar(shape))
  );
}

function ruleValue(
  {rule}: OwnFunction,
  values: readonly NumMatrix[],
  place: Place,
): NumMatrix {
  switch (rule.kind) {
    case 'formula': {
      const given = rule.parameters.map(
        (one, at) => [one, values[at] ?? []] as const,
      );
      return ownValue(rule.body, withValues(place, given));
    }
    case 'plain':
      return [[plainValue(rule, scalarOf(values[0] ?? []), place)]];
    case 'slope':
      return [[slopeValue(rule.of, scalarOf(values[0] ?? []), place)]];
  }
}

function slopeValue(of: OwnFunction, argument: Num, place: Place): Num {
  const inner = withoutJudge(place);
  const valueAt = (at: Num) => scalarOf(called(of, [[[at]]], inner));
  const tag = newTag();
  const slope = slopeOf(valueAt(moving(argument, tag)), tag);
  place.judge?.({
    what: () => `the slope of ${of.sign.text}`,
    slope: plainOf(slope),
    at: plainOf(argument),
    valueAt: at => plainOf(valueAt(at)),
  });
  return slope;
}

function plainValue(
  {value, slope}: Extract<OwnFunction['rule'], {kind: 'plain'}>,
  argument: Num,
  place: Place,
): Num {
  const slopeAt = (at: Num) =>
    scalarOf(
      ownValue(
        slope(standIn),
        withValues(withoutJudge(place), [[standIn.symbol, [[at]]]]),
      ),
    );
  return apply(value, slopeAt, argument);
}

function bigSumValue({index, from, to, body}: BigSum, place: Place): NumMatrix {
  const bound = (part: Term) => plainOf(scalarOf(ownValue(part, place)));
  const [first, last] = [bound(from), bound(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first) {
    throw new RangeError(
      `A sum over ${textOf(index)} runs from ${first} to ${last}. Both have to be whole numbers in order.`,
    );
  }
  return Array.from({length: last - first + 1}, (_, step) =>
    ownValue(body, withValues(place, [[index.symbol, [[first + step]]]])),
  ).reduce((one, other) => combined(one, other, add));
}

function entryValue(term: Entry, place: Place): Num {
  const [row, column] = positionOf(term, place, ownValue);
  return ownValue(term.of, place)[row]![column]!;
}

function negated(matrix: NumMatrix): NumMatrix {
  return matrix.map(row => row.map(num => multiply(-1, num)));
}
