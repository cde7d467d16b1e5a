import {numberLatex, tightly} from './formatValue.ts';
import {functions} from '../function/functions.ts';
import {broadcastLatex, gridLatex, transposeLatex} from './latexArrays.ts';
import {ownLatex} from './latexOwn.ts';
import {partialLatex, variableLatex} from './latexSymbols.ts';
import {withinLatex} from './latexWithin.ts';
import {needsDot} from '../term/precedence.ts';
import {isOwnTerm} from '../term/ownTerm.ts';
import {termsWithin} from '../term/walk.ts';
import type {LatexOptions, Mark, Pen} from './pen.ts';
import type {
  Call,
  Difference,
  Elision,
  NumberTerm,
  Quotient,
  Sum,
  Term,
} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/** A term in LaTeX; `mark` decides whether it contains ids. */
export function termLatex(
  term: Term,
  mark: Mark,
  options: LatexOptions,
): string {
  const pen: Pen = {mark, options, write: part => written(part, pen)};
  return pen.write(term);
}

function written(node: Term, pen: Pen): string {
  if (isOwnTerm(node)) return ownLatex(node, pen);
  const {mark} = pen;
  switch (node.kind) {
    case 'number':
      return mark(node.id, 'foreground', numberIn(node, pen));
    case 'variable':
      return variableLatex(node.id, node.variable, pen);
    case 'partial':
      return partialLatex(node, pen);
    case 'product':
      return mark(node.id, undefined, series(node.factors, 'product', pen));
    case 'sum':
      return mark(node.id, undefined, sum(node, pen));
    case 'hadamard':
      return mark(node.id, undefined, series(node.factors, 'hadamard', pen));
    case 'matrixProduct':
      return mark(
        node.id,
        undefined,
        series(node.factors, 'matrixProduct', pen),
      );
    case 'difference':
      return difference(node, pen);
    case 'negative':
      return mark(
        node.id,
        'foreground',
        `-${withinLatex(node.operand, 'subtrahend', pen)}`,
      );
    case 'quotient':
      return quotient(node, pen);
    case 'call':
      return mark(node.id, 'foreground', callLatex(node, pen));
    case 'grid':
      return gridLatex(node, pen);
    case 'transpose':
      return transposeLatex(node, pen);
    case 'broadcast':
      return broadcastLatex(node, pen);
    case 'elision':
      return elision(node, pen);
  }
}

function numberIn(node: NumberTerm, {options}: Pen): string {
  const latex = numberLatex(node);
  return options.tightPowers ? tightly(latex) : latex;
}

function difference({id, left, right}: Difference, pen: Pen): string {
  const minus = pen.mark(partId(right.id, 'minus'), 'foreground', '-');
  const subtrahend = withinLatex(right, 'subtrahend', pen);
  return pen.mark(id, undefined, `${pen.write(left)} ${minus} ${subtrahend}`);
}

/** Symbols in a line need no parentheses as tall as their indices. */
function callLatex({name, argument}: Call, pen: Pen): string {
  const [open, close] = isFlat(argument)
    ? ['\\bigl(', '\\bigr)']
    : ['\\left(', '\\right)'];
  const power = name === 'square' ? '^2' : '';
  return `${functions[name].latex}${open}${pen.write(argument)}${close}${power}`;
}

function isFlat(term: Term): boolean {
  return [...termsWithin(term)].every(({kind}) =>
    ['variable', 'number', 'difference'].includes(kind),
  );
}

function quotient({id, numerator, denominator}: Quotient, pen: Pen): string {
  return pen.mark(
    id,
    'foreground',
    `\\dfrac{${pen.write(numerator)}}{${pen.write(denominator)}}`,
  );
}

const signs = {
  product: {name: 'times', tex: '\\cdot'},
  tightProduct: {name: 'times', tex: '{\\cdot}'},
  sum: {name: 'plus', tex: '+'},
  hadamard: {name: 'odot', tex: '\\odot'},
  matrixProduct: undefined,
} as const;

function series(
  [first, ...others]: readonly Term[],
  kind: SeriesKind,
  pen: Pen,
): string {
  return first ? withinLatex(first, kind, pen) + joined(others, kind, pen) : '';
}

/** Further parts of a series, each after its sign. */
function joined(parts: readonly Term[], kind: SeriesKind, pen: Pen): string {
  return parts
    .map(part => {
      const sign = signOf(needsDot(part, kind) ? 'product' : kind, pen);
      const written = withinLatex(part, kind, pen);
      return sign
        ? ` ${pen.mark(partId(part.id, sign.name), 'foreground', sign.tex)} ${written}`
        : ` \\, ${written}`;
    })
    .join('');
}

function sum({terms, opensBare}: Sum, pen: Pen): string {
  const [first, ...others] = terms;
  return opensBare && first?.kind === 'negative'
    ? pen.write(first) + joined(others, 'sum', pen)
    : series(terms, 'sum', pen);
}

type SeriesKind = Exclude<keyof typeof signs, 'tightProduct'>;

function signOf(kind: SeriesKind, {options: {multiplication}}: Pen) {
  if (kind !== 'product') return signs[kind];
  if (multiplication === 'space') return undefined;
  return multiplication === 'tightDot' ? signs.tightProduct : signs.product;
}

const dots = {
  horizontal: '\\cdots',
  vertical: '\\vdots',
  diagonal: '\\ddots',
} as const;

function elision({id, direction, count, branches}: Elision, pen: Pen): string {
  const tex = dots[direction];
  return pen.mark(
    id,
    'foreground',
    branches && pen.options.counts !== false
      ? `\\underset{\\text{${count} more}}{${tex}}`
      : tex,
  );
}
