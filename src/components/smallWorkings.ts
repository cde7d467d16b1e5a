import {type Equation, evaluateNumber, type Point} from '../math/index.ts';
import {size} from '../theme.ts';
import {formatValue} from '../math/formatValue.ts';
import {resultRoom} from './Result.ts';
import {Workings, type WorkingsProps} from './Workings.ts';

const ems = {resultEm: size.symbol, valueEm: size.value} as const;

/** Workings for equations that share the workbench with others or have two lines. */
export function smallWorkings(
  props: Omit<WorkingsProps, keyof typeof ems>,
): Workings {
  return new Workings({...props, ...ems});
}

/** How an equation stands that is to be worked out so: with room for its values and its result. */
export function smallWorkingsRoom({right}: Equation, point: Point) {
  const text = formatValue(evaluateNumber(right, point));
  return {
    em: size.formula,
    under: ems.valueEm * 1.5,
    beside: resultRoom(text, {em: ems.resultEm, equalsEm: size.formulaPair}),
  };
}
