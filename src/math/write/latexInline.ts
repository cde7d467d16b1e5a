import {needsFence, type Surrounding} from '../term/precedence.ts';
import type {Derivative, Term, Transpose} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';
import {tightly} from './formatValue.ts';
import {latexOf} from './latex.ts';
import {isNamed} from './latexOwn.ts';
import {variableLatex} from './latexSymbols.ts';
import type {Pen} from './pen.ts';

/**
 * A formula within a line of words, in LaTeX: derivatives with a slash, and in
 * pieces between which the line may break and the text's space stands.
 */
export function inlineLatex(term: Term): readonly string[] {
  switch (term.kind) {
    case 'partial':
      return [`\\partial ${symbol(term.of)}/\\partial ${symbol(term.by)}`];
    case 'product':
      return series(term.factors, 'product', '\\cdot');
    case 'sum':
      return series(term.terms, 'sum', '+');
    case 'hadamard':
      return series(term.factors, 'hadamard', '\\odot');
    case 'matrixProduct':
      return series(term.factors, 'matrixProduct');
    case 'difference':
      return [
        ...inlineLatex(term.left),
        '-',
        ...within(term.right, 'subtrahend'),
      ];
    case 'transpose':
      return transposed(term);
    case 'number':
      return [tightly(latexOf(term))];
    case 'variable':
    case 'negative':
    case 'quotient':
    case 'call':
    case 'grid':
    case 'broadcast':
    case 'elision':
    case 'symbol':
    case 'power':
    case 'application':
    case 'bigSum':
    case 'entry':
    case 'tex':
      return [latexOf(term)];
    case 'derivative':
      return derivative(term);
  }
}

function derivative(term: Derivative): readonly string[] {
  if (!isNamed(term.of)) return [latexOf(term)];
  const d = term.isPartial ? '\\partial' : '\\mathrm{d}';
  return [`${d} ${latexOf(term.of)}/${d} ${latexOf(term.by)}`];
}

function symbol(variable: Variable): string {
  return variableLatex('', variable, plain);
}

const plain: Pen = {
  mark: (_id, _role, tex) => tex,
  options: {},
  write: latexOf,
};

function series(
  parts: readonly Term[],
  surrounding: Surrounding,
  sign?: string,
): readonly string[] {
  return parts.flatMap((part, at) => {
    const written = within(part, surrounding);
    return at === 0 || sign === undefined ? written : [sign, ...written];
  });
}

/**
 * A symbol has parentheses too, so that the sign does not look like part of its
 * layer.
 */
function transposed({operand}: Transpose): readonly string[] {
  const inner =
    operand.kind === 'variable'
      ? fenced(inlineLatex(operand))
      : within(operand, 'transpose');
  return [...inner.slice(0, -1), `${inner.at(-1)}^{\\mathsf{T}}`];
}

function within(part: Term, surrounding: Surrounding): readonly string[] {
  const written = inlineLatex(part);
  return needsFence(part, surrounding) ? fenced(written) : written;
}

function fenced(stretches: readonly string[]): readonly string[] {
  return stretches.map((stretch, at) => {
    const open = at === 0 ? '(' : '';
    const close = at === stretches.length - 1 ? ')' : '';
    return open + stretch + close;
  });
}
