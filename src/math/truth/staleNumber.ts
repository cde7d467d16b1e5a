import {agreementOf} from './agreement.ts';
import {formatValue} from '../write/formatValue.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {Step} from '../step/step.ts';
import type {Equation, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {partsOf} from '../term/walk.ts';

/**
 * The fault in a number that replaced a symbol; undefined when all are right. A
 * factor of 0 beside it would hide the fault from the two sides.
 */
export function staleNumber(
  {id, left, right}: Equation,
  {kind, before}: Step,
  point: EvaluationPoint,
): string | undefined {
  const own = before.find(equation => equation.id === id) ?? before[0];
  if (kind !== 'substituteNumbers' || !own) return undefined;
  const stale = [
    ...substitutions(own.left, left),
    ...substitutions(own.right, right),
  ].find(
    ([symbol, value]) =>
      !agreementOf({kind: 'equation', id, left: symbol, right: value}, point)
        .agrees,
  );
  return stale && `${textOf(stale[0])} is not ${valueText(stale[1])}`;
}

/** Pairs of corresponding terms in which two formulas differ. */
function* substitutions(
  before: Term,
  after: Term,
): Generator<readonly [symbol: Term, value: Term]> {
  const [old, next] = [partsOf(before), partsOf(after)];
  if (before.kind !== after.kind || old.length !== next.length) {
    yield [before, after];
    return;
  }
  for (const [index, part] of old.entries()) {
    const other = next[index];
    if (other) yield* substitutions(part, other);
  }
}

function valueText(term: Term): string {
  return term.kind === 'number' ? formatValue(term.value) : textOf(term);
}
