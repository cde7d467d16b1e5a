import {equation, number} from './build.ts';
import {mapTerms, termsWithin} from './walk.ts';
import {evaluateNumber} from './evaluate.ts';
import {formatValue} from './formatValue.ts';
import type {Point} from './point.ts';
import {rewrite} from './provenance.ts';
import {isScalar} from './shape.ts';
import type {Step} from './step.ts';
import type {Equation, Term} from './term.ts';
import {textOf} from './text.ts';

/**
 * Works an equation between scalars out in two steps: every symbol on the right
 * gives way to its number, and the numbers to their result.
 */
export function workOut(symbols: Equation, point: Point): readonly Step[] {
  const numbers = {...symbols, right: inNumbers(symbols.right, point)};
  const value = number(
    `${symbols.id}.result`,
    evaluateNumber(symbols.right, point),
  );
  const result = equation(symbols.id, symbols.left, value);
  const replaced = [...termsWithin(symbols.right)].filter(isSymbol);
  return [
    rewrite({
      kind: 'substituteNumbers',
      caption: 'Every factor has a value: the forward pass has left it behind.',
      before: [symbols],
      after: [numbers],
      origins: Object.fromEntries(replaced.map(({id}) => [numberId(id), [id]])),
    }),
    rewrite({
      kind: 'workOut',
      caption: `Multiplied and added up, ${textOf(symbols.left)} is ${formatValue(value.value)}.`,
      before: [numbers],
      after: [result],
      origins: {[value.id]: replaced.map(({id}) => numberId(id))},
    }),
  ];
}

/** The values of all scalars in a formula, by id. */
export function valuesOf(
  formula: Term | Equation,
  point: Point,
): ReadonlyMap<string, number> {
  const sides =
    formula.kind === 'equation' ? [formula.left, formula.right] : [formula];
  const scalars = sides
    .flatMap(side => [...termsWithin(side)])
    .filter(term => isScalar(term.shape) && !standsForCells(term));
  return new Map(scalars.map(term => [term.id, evaluateNumber(term, point)]));
}

function inNumbers(term: Term, point: Point): Term {
  return mapTerms(term, part =>
    isSymbol(part)
      ? number(numberId(part.id), evaluateNumber(part, point))
      : part,
  );
}

function isSymbol({kind}: Term): boolean {
  return kind === 'partial' || kind === 'variable' || kind === 'elision';
}

function standsForCells(term: Term): boolean {
  return term.kind === 'elision' && !term.branches;
}

function numberId(id: string): string {
  return `${id}.value`;
}
