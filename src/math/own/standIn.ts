import {scalarShape} from '../term/shape.ts';
import type {SymbolTerm} from '../term/term.ts';
import {realNumbers} from './domains.ts';

/** Stands for the argument in the formula of a slope. */
export const standIn: SymbolTerm = {
  kind: 'symbol',
  id: 'argument',
  shape: scalarShape,
  indices: [],
  symbol: {
    sign: {text: 'x', latex: 'x', words: 'x'},
    name: 'x',
    role: 'foreground',
    shape: scalarShape,
    domain: realNumbers,
  },
};
