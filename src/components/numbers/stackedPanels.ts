import {lastLayer} from '../../network/network.ts';
import {size, space} from '../../theme.ts';
import {measureEquation} from '../layout/composition.ts';
import type {LawPanelsProps} from './lawPanels.ts';
import {BADGE_ROOM, LawPanel, NUMBERS_GAP, PANEL_PADDING} from './LawPanel.ts';
import {layerTex} from './layerTex.ts';
import {Numbers} from './Numbers.ts';

/**
 * The laws of backpropagation on panels below each other, each as high as it
 * needs: numbers stand beside their equation if there is room, otherwise below.
 */
export function stackedPanels({
  laws,
  layer,
  point,
  palette,
  band,
}: LawPanelsProps): readonly LawPanel[] {
  const inner = band.width - 2 * PANEL_PADDING - BADGE_ROOM;
  const plan = (em: number, most: number) =>
    laws.map(({law, equation}) => {
      const {width, above, below} = measureEquation(equation);
      const [length, tall] = [width * em, (above + below) * em];
      const start = length + space.large;
      const set = (room: number) =>
        new Numbers({
          equation,
          point: {...point, ell: layer},
          palette,
          em: size.formulaSmall,
          room: {width: room, height: most},
        });
      const beside = inner - start > LEAST ? set(inner - start) : undefined;
      const isBeside = beside !== undefined && beside.width <= inner - start;
      const numbers = isBeside ? beside : set(inner);
      const under = isBeside ? 0 : numbers.height + NUMBERS_GAP;
      const content = isBeside ? Math.max(tall, numbers.height) : tall + under;
      const height = Math.max(content + 2 * space.tiny, BADGE_HEIGHT);
      const fits = length <= inner;
      return {
        law,
        equation,
        numbers,
        under,
        height,
        fits,
        ...(isBeside && {start}),
      };
    });
  const heightOf = (panels: ReturnType<typeof plan>) =>
    panels.reduce((sum, {height}) => sum + height, 0) +
    space.small * (panels.length - 1);
  const plans = ROWS.flatMap(rows =>
    EMS.map(em => ({em, panels: plan(em, rows * size.formulaSmall)})),
  );
  const {em, panels} =
    plans.find(
      one =>
        heightOf(one.panels) <= band.height &&
        one.panels.every(({fits}) => fits),
    ) ?? plans.at(-1)!;
  const spare = Math.max(0, band.height - heightOf(panels)) / panels.length;
  const last = lastLayer(point.network);
  let top = band.y - band.height / 2;
  return panels.map(({law, equation, numbers, under, height, start}, at) => {
    const bottom = top + height + spare;
    const box = {
      left: -band.width / 2,
      top,
      right: band.width / 2,
      bottom,
    };
    top = bottom + space.small;
    return new LawPanel({
      box,
      law: equation,
      point,
      numbers,
      gap: NUMBERS_GAP,
      under,
      ...(start !== undefined && {numbersAt: start}),
      em,
      palette,
      layer: layerTex(law, layer, last),
      mark: String(at + 1),
    });
  });
}

/** The ems of equations, and the rows of numbers, that are tried in order. */
const EMS = [size.result, size.formulaRow, 48, size.formulaPair];
const ROWS = [5.2, 4, 2.6, 1.3];

/** The least room beside an equation that is worth a try, in pixels. */
const LEAST = 3 * size.formulaSmall;

/** A badge, and the layer below it, in pixels. */
const BADGE_HEIGHT = 2 * PANEL_PADDING + 2.6 * size.formulaSmall;
