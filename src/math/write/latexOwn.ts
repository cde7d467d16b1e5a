import {partId, type Side} from '../term/partIds.ts';
import type {
  Application,
  BigSum,
  Derivative,
  OwnTerm,
  Term,
} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';
import {withinLatex} from './latexWithin.ts';
import {indexSign} from './ownIndices.ts';
import type {Pen} from './pen.ts';

/** A term of a derivation of an author's own. */
export function ownLatex(term: OwnTerm, pen: Pen): string {
  const {mark} = pen;
  switch (term.kind) {
    case 'symbol': {
      const {sign, role} = term.symbol;
      return mark(term.id, role, `${sign.latex}${under(term.indices, pen)}`);
    }
    case 'power': {
      const base = withinLatex(term.base, 'base', pen);
      return mark(
        term.id,
        undefined,
        `{${base}}^{${pen.write(term.exponent)}}`,
      );
    }
    case 'application':
      return applicationLatex(term, pen);
    case 'bigSum':
      return bigSumLatex(term, pen);
    case 'entry': {
      const whole = withinLatex(term.of, 'base', pen);
      return mark(term.id, undefined, `{${whole}}${under(term.indices, pen)}`);
    }
    case 'derivative':
      return derivativeLatex(term, pen);
    case 'tex':
      return mark(term.id, term.role, `{${term.tex}}`);
  }
}

function under(indices: readonly Term[], pen: Pen): string {
  if (indices.length === 0) return '';
  const sign = indexSign(indices) || ' ';
  return `_{${indices.map(index => pen.write(index)).join(sign)}}`;
}

function applicationLatex(term: Application, pen: Pen): string {
  const {id, called} = term;
  const inner = term.arguments.map(one => pen.write(one)).join(', ');
  return pen.mark(id, called.role, calledLatex(term, inner));
}

function calledLatex(
  {called, arguments: all}: Application,
  inner: string,
): string {
  const {sign, notation} = called;
  switch (notation) {
    case 'exponential':
      return `e^{${inner}}`;
    case 'root':
      return `\\sqrt{${inner}}`;
    case 'bars':
      return `\\left| ${inner} \\right|`;
    case 'operator':
      if (all.every(isPlain)) return `${sign.latex} ${inner}`;
      break;
    case undefined:
      break;
  }
  return `${sign.latex}${fenced(inner, all)}`;
}

/** Whether an operator such as ln needs no parentheses around a term. */
export function isAlone({kind}: Term): boolean {
  return kind === 'symbol' || kind === 'entry';
}

/** The same where a fraction has its bar, and Σ its limits. */
function isPlain(term: Term): boolean {
  return isAlone(term) || term.kind === 'quotient' || term.kind === 'bigSum';
}

/** Symbols in a line need no parentheses as tall as their indices. */
function fenced(inner: string, parts: readonly Term[]): string {
  const isFlat = parts
    .flatMap(part => [...termsWithin(part)])
    .every(({kind}) => flat.has(kind));
  return isFlat ? `\\bigl(${inner}\\bigr)` : `{\\left(${inner}\\right)}`;
}

const flat: ReadonlySet<Term['kind']> = new Set([
  'symbol',
  'entry',
  'number',
  'sum',
  'difference',
  'negative',
  'product',
  'matrixProduct',
]);

function bigSumLatex({id, index, from, to, body}: BigSum, pen: Pen): string {
  const [k, first, last] = [index, from, to].map(part => pen.write(part));
  const written =
    body.kind === 'bigSum'
      ? pen.write(body)
      : withinLatex(body, 'product', pen);
  return pen.mark(
    id,
    'foreground',
    `\\sum_{${k} = ${first}}^{${last}} ${written}`,
  );
}

/** The derivative of a symbol is one fraction; others are d/dx of a term. */
function derivativeLatex(
  {id, of, by, isPartial}: Derivative,
  pen: Pen,
): string {
  const d = (side: Side) =>
    pen.mark(
      partId(id, `${side}.d`),
      'foreground',
      isPartial ? '\\partial' : '\\mathrm{d}',
    );
  const below = `${d('by')} ${pen.write(by)}`;
  return pen.mark(
    id,
    'foreground',
    isNamed(of)
      ? `\\dfrac{${d('of')} ${pen.write(of)}}{${below}}`
      : `\\dfrac{${d('of')}}{${below}} ${withinLatex(of, 'differentiated', pen)}`,
  );
}

/** Whether the derivative of a term is written as one fraction. */
export function isNamed({kind}: Term): boolean {
  return kind === 'symbol' || kind === 'entry' || kind === 'tex';
}
