import {functions} from '../function/functions.ts';
import {onTheLine} from './alphabets.ts';
import {countText} from './counts.ts';
import type {Layer} from '../term/layer.ts';
import {numberText} from './formatValue.ts';
import {isOwnTerm} from '../term/ownTerm.ts';
import {ownWords} from './wordsOwn.ts';
import {needsFence, type Surrounding} from '../term/precedence.ts';
import {isScalar, type Shape, type Size} from '../term/shape.ts';
import {
  type Elision,
  type Equation,
  type Grid,
  isStep,
  type NumberTerm,
  type Sum,
  type Term,
} from '../term/term.ts';
import type {Index, Letter, Placeholder, Variable} from '../term/variable.ts';

/**
 * A formula in words for a screen reader: "the partial derivative of E with
 * respect to w, layer 2, row 1, column 1".
 */
export function wordsOf(formula: Term | Equation): string {
  if (formula.kind !== 'equation') {
    return words(formula);
  }
  const relation = isStep(formula) ? 'becomes' : 'equals';
  return `${words(formula.left)} ${relation} ${words(formula.right)}`;
}

/** A variable in words: `a, layer 2, node 1`. */
function variableWords({letter, layer, indices}: Variable): string {
  const [first, second] = indices.map(indexWords);
  const place =
    second !== undefined
      ? [`row ${first}`, `column ${second}`]
      : first !== undefined
        ? [`${nodeNames[letter] ?? 'node'} ${first}`]
        : [];
  const named = layer === undefined ? [] : [`layer ${layerWords(layer)}`];
  return [letterWords[letter], ...named, ...place].join(', ');
}

function words(term: Term): string {
  if (isOwnTerm(term)) return ownWords(term, words);
  switch (term.kind) {
    case 'number':
      return numberWords(term);
    case 'variable':
      return variableWords(term.variable);
    case 'partial':
      return `the partial derivative of ${variableWords(term.of)} with respect to ${variableWords(term.by)}`;
    case 'product':
      return series(term.factors, 'product', 'times');
    case 'sum':
      return sumWords(term);
    case 'hadamard':
      return series(term.factors, 'hadamard', 'times, entry by entry,');
    case 'matrixProduct':
      return series(term.factors, 'matrixProduct', 'times');
    case 'difference':
      return `${words(term.left)} minus ${within(term.right, 'subtrahend')}`;
    case 'negative':
      return `minus ${within(term.operand, 'subtrahend')}`;
    case 'quotient':
      return `${within(term.numerator, 'transpose')} over ${within(term.denominator, 'transpose')}`;
    case 'call':
      return `${functions[term.name].words} of ${words(term.argument)}`;
    case 'grid':
      return gridWords(term);
    case 'transpose':
      return `the transpose of ${within(term.operand, 'transpose')}`;
    case 'broadcast':
      return `${within(term.operand, 'matrixProduct')}, repeated to ${shapeWords(term.shape)},`;
    case 'elision':
      return elisionWords(term);
  }
}

function series(
  parts: readonly Term[],
  surrounding: Surrounding,
  sign: string,
): string {
  return parts.map(part => within(part, surrounding)).join(` ${sign} `);
}

function sumWords({terms, opensBare}: Sum): string {
  const [first, ...others] = terms;
  return opensBare && first?.kind === 'negative'
    ? [words(first), ...others.map(part => within(part, 'sum'))].join(' plus ')
    : series(terms, 'sum', 'plus');
}

function within(part: Term, surrounding: Surrounding): string {
  return needsFence(part, surrounding)
    ? `the quantity ${words(part)}, end of quantity,`
    : words(part);
}

function gridWords({cells, shape, rowNumbers}: Grid): string {
  const rows = cells.map((row, place) => {
    const number = rowNumbers[place];
    const name = number === undefined ? 'further rows' : `row ${number}`;
    return `${name}: ${row.map(words).join('; ')}`;
  });
  const kind = isScalar(shape) ? 'the entry' : shapeWords(shape);
  return `${kind}, ${rows.join('. ')}, end of ${shape[1] === 1 ? 'vector' : 'matrix'},`;
}

function shapeWords([rows, columns]: Shape): string {
  return columns === 1
    ? `a vector of ${sizeWords(rows)}`
    : `a matrix of ${linesWords(rows, 'row')} and ${linesWords(columns, 'column')}`;
}

function linesWords(size: Size, line: string): string {
  return typeof size === 'number'
    ? countText(size, line)
    : `${sizeWords(size)} ${line}s`;
}

/** A count of rows or columns in words. */
export function sizeWords(size: Size): string {
  return typeof size === 'number'
    ? String(size)
    : `as many as layer ${layerWords(size.layer)} has nodes`;
}

function elisionWords({count, direction, branches}: Elision): string {
  if (branches) {
    return countText(count, 'more term');
  }
  return direction === 'horizontal'
    ? countText(count, 'more column')
    : countText(count, 'more row');
}

function numberWords(number: NumberTerm): string {
  return numberText(number)
    .replace('−', 'minus ')
    .replace(
      /×10(.*)$/,
      (_, power: string) =>
        ` times 10 to the ${onTheLine(power).replace('−', 'minus ')}`,
    );
}

/** A layer in words: `l plus 1`. */
export function layerWords(layer: Layer): string {
  return String(layer)
    .replace('ℓ', 'l')
    .replace('+', ' plus ')
    .replace('-', ' minus ');
}

function indexWords(index: Index): string {
  return typeof index === 'number' ? String(index) : placeWords[index];
}

const placeWords: Readonly<Record<Placeholder, string>> = {
  row: 'j',
  column: 'k',
  branch: 'i',
};

const nodeNames: {readonly [TLetter in Letter]?: string} = {
  e: 'output',
  t: 'output',
  x: 'input',
};

const letterWords: Readonly<Record<Letter, string>> = {
  E: 'E',
  e: 'e',
  t: 't',
  x: 'x',
  a: 'a',
  z: 'z',
  w: 'w',
  b: 'b',
  X: 'capital X',
  A: 'capital A',
  Z: 'capital Z',
  W: 'capital W',
  B: 'capital B',
  delta: 'delta',
  eta: 'eta',
  C: 'C',
};
