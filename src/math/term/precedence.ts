import type {Term} from './term.ts';

/** The surroundings of a term that decide its parentheses. */
export type Surrounding =
  | 'product'
  | 'sum'
  | 'subtrahend'
  | 'hadamard'
  | 'matrixProduct'
  | 'transpose'
  /** The base of a power. */
  | 'base'
  /** What d/dx is applied to. */
  | 'differentiated';

/** Whether a term needs parentheses in its place. */
export function needsFence(term: Term, surrounding: Surrounding): boolean {
  const {kind} = term;
  switch (kind) {
    case 'sum':
    case 'difference':
    case 'negative':
      return surrounding !== 'sum' || kind === 'negative';
    case 'hadamard':
      return surrounding === 'matrixProduct' || isTight(surrounding);
    case 'matrixProduct':
      return surrounding === 'hadamard' || isTight(surrounding);
    case 'product':
      return isTight(surrounding);
    case 'partial':
    case 'quotient':
    case 'broadcast':
    case 'transpose':
    case 'power':
    case 'derivative':
      return isRaised(surrounding);
    case 'bigSum':
      return !['sum', 'subtrahend', 'differentiated'].includes(surrounding);
    case 'application':
      return (
        ['exponential', 'operator'].includes(term.called.notation ?? '') &&
        isRaised(surrounding)
      );
    case 'number':
      return term.value < 0 && surrounding !== 'matrixProduct';
    case 'variable':
    case 'call':
    case 'grid':
    case 'elision':
    case 'symbol':
    case 'entry':
    case 'tex':
      return false;
  }
}

/** Whether something raised follows. */
function isRaised(surrounding: Surrounding): boolean {
  return surrounding === 'transpose' || surrounding === 'base';
}

/** Whether the surrounding takes only the nearest factor. */
function isTight(surrounding: Surrounding): boolean {
  return isRaised(surrounding) || surrounding === 'differentiated';
}

/** Whether a factor beside others would read as digits of the one before. */
export function needsDot({kind}: Term, surrounding: Surrounding): boolean {
  return surrounding === 'matrixProduct' && kind === 'number';
}
