import {remembered} from '../../remembered.ts';
import type {FunctionRule, OwnSymbol} from '../term/ownSymbol.ts';
import type {Equation, Term, TexTerm} from '../term/term.ts';
import {partsOf, termsWithin} from '../term/walk.ts';

/** The free symbols that an equation depends on, each once, in order. */
export function freeSymbols({left, right}: Equation): readonly OwnSymbol[] {
  const found = new Set<OwnSymbol>();
  [left, right].forEach(side => collect(side, new Set(), found));
  return [...found];
}

/** Every symbol that the value of a defined one may depend on. */
export const symbolsBehind = remembered(
  ({definition}: OwnSymbol): ReadonlySet<OwnSymbol> =>
    new Set(definition ? symbolsIn(definition) : []),
);

function symbolsIn(term: Term): readonly OwnSymbol[] {
  return [...termsWithin(term)].flatMap(part => {
    if (part.kind === 'symbol') {
      return [part.symbol, ...symbolsBehind(part.symbol)];
    }
    return part.kind === 'application'
      ? bodiesOf(part.called.rule).flatMap(({body}) => symbolsIn(body))
      : [];
  });
}

function collect(
  term: Term,
  bound: ReadonlySet<OwnSymbol>,
  found: Set<OwnSymbol>,
): void {
  const within = (part: Term, also: readonly OwnSymbol[] = []) =>
    collect(part, new Set([...bound, ...also]), found);
  if (term.kind === 'symbol') {
    const {symbol} = term;
    if (bound.has(symbol)) return;
    if (symbol.definition) within(symbol.definition);
    else found.add(symbol);
    return;
  }
  if (term.kind === 'bigSum') {
    [term.from, term.to].forEach(part => within(part));
    within(term.body, [term.index.symbol]);
    return;
  }
  partsOf(term).forEach(part => within(part));
  if (term.kind === 'application') {
    bodiesOf(term.called.rule).forEach(({body, parameters}) =>
      within(body, parameters),
    );
  }
}

/**
 * Whether a formula contains TeX, in itself or behind its symbols and functions:
 * nothing can verify it.
 */
export function restsOnTex(formula: Term | Equation): boolean {
  return texIn(formula).length > 0;
}

/** All TeX that a formula rests on. */
export function texIn(formula: Term | Equation): readonly TexTerm[] {
  const sides =
    formula.kind === 'equation' ? [formula.left, formula.right] : [formula];
  return sides
    .flatMap(side => [...termsWithin(side)])
    .flatMap(term => {
      if (term.kind === 'tex') return [term];
      if (term.kind === 'symbol') {
        return term.symbol.definition ? texIn(term.symbol.definition) : [];
      }
      return term.kind === 'application'
        ? bodiesOf(term.called.rule).flatMap(({body}) => texIn(body))
        : [];
    });
}

/** The formula behind a function; none for one of plain numbers. */
function bodiesOf(
  rule: FunctionRule,
): readonly Extract<FunctionRule, {kind: 'formula'}>[] {
  switch (rule.kind) {
    case 'formula':
      return [rule];
    case 'slope':
      return bodiesOf(rule.of.rule);
    case 'plain':
      return [];
  }
}
