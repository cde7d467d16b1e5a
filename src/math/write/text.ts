import {functions} from '../function/functions.ts';
import {numberText} from './formatValue.ts';
import {lower, raise} from './alphabets.ts';
import {indexText} from './indexText.ts';
import {isOwnTerm} from '../term/ownTerm.ts';
import {ownText} from './textOwn.ts';
import {needsDot, needsFence, type Surrounding} from '../term/precedence.ts';
import {repeatsColumn} from '../term/shape.ts';
import {
  type Elision,
  type Equation,
  type Grid,
  isStep,
  type Sum,
  type Term,
} from '../term/term.ts';
import type {Letter, Variable} from '../term/variable.ts';

/** A formula in plain Unicode for a terminal: `∂E/∂w⁽²⁾₁₁ = …`. */
export function textOf(formula: Term | Equation): string {
  return formula.kind === 'equation'
    ? `${termText(formula.left)} ${isStep(formula) ? '←' : '='} ${termText(formula.right)}`
    : termText(formula);
}

/** A variable in plain Unicode: `w⁽²⁾₁₁`. */
export function variableText({letter, layer, indices}: Variable): string {
  const raised = layer === undefined ? '' : raise(`(${layer})`);
  return `${letters[letter] ?? letter}${raised}${lower(indexText(indices))}`;
}

function termText(term: Term): string {
  if (isOwnTerm(term)) return ownText(term, termText);
  switch (term.kind) {
    case 'number':
      return numberText(term);
    case 'variable':
      return variableText(term.variable);
    case 'partial':
      return `∂${variableText(term.of)}/∂${variableText(term.by)}`;
    case 'product':
      return series(term.factors, 'product', ' · ');
    case 'sum':
      return sumText(term);
    case 'hadamard':
      return series(term.factors, 'hadamard', ' ⊙ ');
    case 'matrixProduct':
      return series(term.factors, 'matrixProduct', ' ');
    case 'difference':
      return `${termText(term.left)} − ${within(term.right, 'subtrahend')}`;
    case 'negative':
      return `−${within(term.operand, 'subtrahend')}`;
    case 'quotient':
      return `${shareText(term.numerator)} / ${shareText(term.denominator)}`;
    case 'call':
      return term.name === 'square'
        ? `(${termText(term.argument)})²`
        : `${functions[term.name].text}(${termText(term.argument)})`;
    case 'grid':
      return gridText(term);
    case 'transpose':
      // After a raised layer the sign alone would look like part of it.
      return term.operand.kind === 'variable'
        ? `(${termText(term.operand)})ᵀ`
        : `${within(term.operand, 'transpose')}ᵀ`;
    case 'broadcast': {
      const operand = within(term.operand, 'matrixProduct');
      return repeatsColumn(term.operand.shape, term.shape)
        ? `${operand} 1ᵀ`
        : `1 ${operand}`;
    }
    case 'elision':
      return elisionText(term);
  }
}

const letters: {readonly [TLetter in Letter]?: string} = {
  delta: 'δ',
  eta: 'η',
};

function series(
  parts: readonly Term[],
  surrounding: Surrounding,
  sign: string,
): string {
  return parts
    .map((part, at) => {
      const before = needsDot(part, surrounding) ? ' · ' : sign;
      return `${at === 0 ? '' : before}${within(part, surrounding)}`;
    })
    .join('');
}

function sumText({terms, opensBare}: Sum): string {
  const [first, ...others] = terms;
  return opensBare && first?.kind === 'negative'
    ? [termText(first), ...others.map(part => within(part, 'sum'))].join(' + ')
    : series(terms, 'sum', ' + ');
}

function within(part: Term, surrounding: Surrounding): string {
  return needsFence(part, surrounding) ? `(${termText(part)})` : termText(part);
}

/** A function's parentheses are enough beside a slash. */
function shareText(part: Term): string {
  return part.kind === 'application' || part.kind === 'power'
    ? termText(part)
    : within(part, 'transpose');
}

function gridText({cells}: Grid): string {
  const rows = cells.map(row => row.map(termText).join(', '));
  return `[${rows.join('; ')}]`;
}

const dots = {horizontal: '⋯', vertical: '⋮', diagonal: '⋱'} as const;

function elisionText({direction, count, branches}: Elision): string {
  return branches ? `⋯ (${count} more)` : dots[direction];
}
