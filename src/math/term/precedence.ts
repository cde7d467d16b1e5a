import type {Term} from './term.ts';

/** The surroundings of a term that decide its parentheses. */
export type Surrounding =
  | 'product'
  | 'sum'
  | 'subtrahend'
  | 'hadamard'
  | 'matrixProduct'
  | 'transpose';

/** Whether a term needs parentheses in its place. */
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
