/**
 * The door for other mathematics: derivations of an author's own, as data. It
 * is described in `docs/derivations.md`.
 */
export {
  between,
  except,
  positiveNumbers,
  probabilities,
  realNumbers,
  wholeNumbers,
} from '../math/own/domains.ts';
export type {Domain} from '../math/term/ownSymbol.ts';
export type {Entry, SymbolTerm, Term} from '../math/term/term.ts';
export {say} from '../math/write/sentence.ts';
export {derivation, refusalsOf, unverifiedOf} from './derivation.ts';
export type {OwnDerivation, Refusal} from './derivation.ts';
export {ownDocument} from './document.ts';
export {equation, type OwnEquation} from './equation.ts';
export {
  abs,
  cos,
  exp,
  type Fn,
  fn,
  ln,
  plainFunction,
  prime,
  sigmoid,
  sin,
  sqrt,
  tanh,
} from './functions.ts';
export {number} from './key.ts';
export {inNumbers, workOut} from './numbers.ts';
export {
  type OwnStep,
  refusalOf,
  rewrite,
  start,
  step,
  type StepWords,
} from './step.ts';
export {index, symbol, type SymbolOptions} from './symbols.ts';
export {
  at,
  beside,
  column,
  derivative,
  entrywise,
  matrix,
  minus,
  negative,
  over,
  partial,
  plus,
  power,
  sumOver,
  tex,
  times,
  transpose,
} from './terms.ts';
