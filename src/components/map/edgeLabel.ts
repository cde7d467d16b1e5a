import type {Box} from '../../box.ts';
import type {Formula} from '../../math/write/latex.ts';
import {type Palette, size} from '../../theme.ts';
import {setNumber} from '../type/setValue.ts';
import {Symbol} from '../type/Symbol.ts';
import {DIGIT_HEIGHT, Value} from '../type/Value.ts';
import {LABEL_PADDING} from './plan/labelRests.ts';
import {LABEL_GAP} from './plan/mapEdges.ts';

interface EdgeLabelOptions {
  readonly formula: Formula;
  readonly palette: Palette;
  /** Pixels per em of its layout, and of this moment. */
  readonly em: number;
  readonly emNow: () => number;
  /** The box that it rests in. */
  readonly gap: () => Box | undefined;
  /** Its current scale. */
  readonly times: () => number;
  readonly strength: () => number;
  /** The number below the symbol, and how far that shows. */
  readonly text: () => string;
  readonly valueShown: () => number;
}

/** The label in the gap of an edge: its symbol, and the value below it. */
export function edgeLabel({
  formula,
  palette,
  em,
  emNow,
  gap,
  times,
  strength,
  text,
  valueShown,
}: EdgeLabelOptions): {readonly symbol: Symbol; readonly value: Value} {
  const symbol = new Symbol({formula, em, palette, strength});
  const height = () => symbol.inkHeight * symbol.scale.y();
  const top = () => (gap()?.top ?? 0) + times() * LABEL_PADDING;
  symbol.scale(() => (times() * emNow()) / em);
  const middle = () => {
    const {left, right} = gap() ?? {left: 0, right: 0};
    return (left + right) / 2;
  };
  symbol.position(() => [middle(), top() + height() / 2]);
  const above = () => setNumber(text(), size.value).above;
  const value = new Value({
    text,
    em: size.value,
    color: palette.foreground,
    scale: times,
    position: () => [
      middle(),
      top() +
        height() +
        times() * (LABEL_GAP + above() + (size.value * DIGIT_HEIGHT) / 2),
    ],
    strength: () => strength() * valueShown(),
  });
  return {symbol, value};
}
