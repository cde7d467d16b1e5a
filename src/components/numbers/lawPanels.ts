import type {Law} from '../../math/formula/laws.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {lastLayer} from '../../network/network.ts';
import {type Palette, size, space} from '../../theme.ts';
import type {Band} from '../layout/bands.ts';
import type {Box} from '../../box.ts';
import {measureEquation} from '../layout/composition.ts';
import {BADGE_ROOM, LawPanel, NUMBERS_GAP, PANEL_PADDING} from './LawPanel.ts';
import {layerTex} from './layerTex.ts';
import {Numbers} from './Numbers.ts';
import {stackedPanels} from './stackedPanels.ts';

export interface LawPanelsProps {
  /** The laws that hold for the network. */
  readonly laws: readonly {readonly law: Law; readonly equation: Equation}[];
  /** The layer of the numbers in a law for any layer. */
  readonly layer: number;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The area of the panels: two side by side, or all below each other. */
  readonly band: Band;
}

/**
 * The laws of backpropagation on panels of one size, with equations of one em.
 * An odd number of laws stands in one column, with the numbers beside them.
 */
export function lawPanels(props: LawPanelsProps): readonly LawPanel[] {
  // A band whose equations may be broken is a narrow page's.
  return props.band.breakUnder === undefined
    ? pairedPanels(props)
    : stackedPanels(props);
}

function pairedPanels({
  laws,
  layer,
  point,
  palette,
  band,
}: LawPanelsProps): readonly LawPanel[] {
  const columns = laws.length % 2 === 0 ? 2 : 1;
  const beside = columns === 1;
  const rows = Math.ceil(laws.length / columns);
  const width = (band.width - space.medium * (columns - 1)) / columns;
  const height = (band.height - space.medium * (rows - 1)) / rows;
  const inner = {
    width: width - 2 * PANEL_PADDING,
    height: height - 2 * space.tiny,
  };
  const measured = laws.map(({equation}) => measureEquation(equation));
  const tallest = Math.max(...measured.map(({above, below}) => above + below));
  const widest = Math.max(...measured.map(law => law.width));
  const least = size.formulaPair;
  const room = beside
    ? {
        width: inner.width - widest * least - BADGE_ROOM - space.huge,
        height: inner.height,
      }
    : {
        width: inner.width,
        height: inner.height - tallest * least - NUMBERS_GAP,
      };
  const numbers = laws.map(
    ({equation}) =>
      new Numbers({
        equation,
        point: {...point, ell: layer},
        palette,
        em: size.formulaSmall,
        room,
      }),
  );
  const highest = beside ? 0 : Math.max(...numbers.map(line => line.height));
  const broadest = beside ? Math.max(...numbers.map(line => line.width)) : 0;
  const em = Math.min(
    size.result,
    (inner.height - (beside ? 0 : NUMBERS_GAP) - highest) / tallest,
    (inner.width - BADGE_ROOM - broadest - (beside ? space.huge : 0)) / widest,
  );
  const spare = inner.height - em * tallest - highest;
  const gap = Math.min(space.medium, spare / 2 + NUMBERS_GAP / 2);
  const last = lastLayer(point.network);
  return laws.map(({law, equation}, index) => {
    const left = -band.width / 2 + (index % columns) * (width + space.medium);
    const top =
      band.y -
      band.height / 2 +
      Math.floor(index / columns) * (height + space.medium);
    const box: Box = {left, top, right: left + width, bottom: top + height};
    return new LawPanel({
      box,
      law: equation,
      point,
      numbers: numbers[index]!,
      gap,
      under: beside ? 0 : highest + gap,
      ...(beside && {numbersAt: widest * em + space.huge}),
      em,
      palette,
      layer: layerTex(law, layer, last),
      mark: String(index + 1),
    });
  });
}
