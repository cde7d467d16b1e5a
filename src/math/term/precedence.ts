import type {Term} from './term.ts';

/** What a term stands in, as far as parentheses are concerned. */
export type Surrounding =
  | 'product'
  | 'sum'
  | 'subtrahend'
  | 'hadamard'
  | 'matrixProduct'
  | 'transpose';

/** Whether a term needs parentheses where it stands. */
export function needsFence(term: Term, surrounding: Surrounding): boolean {
  const {kind} = term;
  switch (kind) {
    case 'sum':
    case 'difference':
    case 'negative':
      return surrounding !== 'sum' || kind === 'negative';
    case 'hadamard':
      return surrounding === 'matrixProduct' || surrounding === 'transpose';
    case 'matrixProduct':
      return surrounding === 'hadamard' || surrounding === 'transpose';
    case 'partial':
    case 'quotient':
    case 'product':
    case 'broadcast':
    case 'transpose':
      return surrounding === 'transpose';
    case 'number':
      return term.value < 0 && surrounding !== 'matrixProduct';
    case 'variable':
    case 'call':
    case 'grid':
    case 'elision':
      return false;
  }
}
