import {equation, number} from '../term/build.ts';
import {mapTerms, termsWithin} from '../term/walk.ts';
import {evaluateNumber} from '../value/evaluate.ts';
import {kinksOf} from '../value/kinks.ts';
import {termsMeant} from '../term/meant.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {rewrite} from './provenance.ts';
import {named, type NamedSection} from './step.ts';
import type {Equation, Term} from '../term/term.ts';
import {type Sentence, slope} from '../write/sentence.ts';
import {type Signs, stepWords} from '../words/stepWords.ts';
import {textOf} from '../write/text.ts';
import {vocabulary} from '../term/vocabulary.ts';
import {partId} from '../term/partIds.ts';

/** The steps that evaluate an equation. */
type WorkedOut = Pick<NamedSection<'substitute' | 'workOut'>, 'step' | 'steps'>;

/**
 * Evaluates an equation between scalars in two steps: every symbol on the right
 * is replaced by its number, and the numbers by their result.
 */
export function workOut(symbols: Equation, point: EvaluationPoint): WorkedOut {
  const numbers = {...symbols, right: inNumbers(symbols.right, point)};
  const value = number(
    partId(symbols.id, 'result'),
    evaluateNumber(symbols.right, point),
  );
  const result = equation(symbols.id, symbols.left, value);
  const replaced = [...termsWithin(symbols.right)].filter(isSymbol);
  return named({
    substitute: rewrite({
      kind: 'substituteNumbers',
      caption: stepWords.substitute(kinksIn(symbols.right, point)),
      before: [symbols],
      after: [numbers],
      origins: Object.fromEntries(replaced.map(({id}) => [numberId(id), [id]])),
    }),
    workOut: rewrite({
      kind: 'workOut',
      caption: stepWords.workOut(
        {...result, right: value},
        signsIn(symbols.right),
      ),
      before: [numbers],
      after: [result],
      origins: {[value.id]: replaced.map(({id}) => numberId(id))},
    }),
  });
}

/** Sentences about slopes in a term that are taken at a kink. */
function kinksIn(
  term: Term,
  {network, forward}: EvaluationPoint,
): readonly Sentence[] {
  const kinks = kinksOf(network, forward);
  if (kinks.length === 0) return [];
  const named = new Set([...termsMeant(term)].map(textOf));
  const names = vocabulary(network);
  return kinks
    .filter(({layer, node}) => {
      const [a, z] = [names.a(layer, node), names.z(layer, node)];
      return named.has(textOf(slope(a, z)));
    })
    .map(({sentence}) => sentence);
}

/** The signs between the numbers of a term. */
function signsIn(term: Term): Signs {
  const kinds = new Set([...termsWithin(term)].map(({kind}) => kind));
  return {times: kinds.has('product'), plus: kinds.has('sum')};
}

function inNumbers(term: Term, point: EvaluationPoint): Term {
  return mapTerms(term, part =>
    isSymbol(part)
      ? number(numberId(part.id), evaluateNumber(part, point))
      : part,
  );
}

function isSymbol({kind}: Term): boolean {
  return kind === 'partial' || kind === 'variable' || kind === 'elision';
}

function numberId(id: string): string {
  return partId(id, 'value');
}
