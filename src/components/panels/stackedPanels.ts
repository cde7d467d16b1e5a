import {size, space} from '../../theme.ts';
import {measureEquation} from '../layout/composition.ts';
import {fittedNumbers, inkOf} from '../grids/fittedNumbers.ts';
import {Badge} from '../type/Badge.ts';
import {
  layerHeight,
  layerWidth,
  NUMBERS_GAP,
  PANEL_PADDING,
  type PanelPlan,
  type PanelsRequest,
} from './panelPlan.ts';

/**
 * The laws of backpropagation on panels below each other, each as high as it
 * needs: numbers stand beside their equation if there is room, otherwise below.
 */
export function stackedPanels({
  laws,
  point,
  band,
}: PanelsRequest): readonly PanelPlan[] {
  const inner = band.width - 2 * PANEL_PADDING - BADGE_ROOM;
  const plan = (em: number, most: number) =>
    laws.map(({equation, layer}) => {
      const {width, above, below} = measureEquation(equation);
      const [length, tall] = [width * em, (above + below) * em];
      const start = length + space.large;
      const set = (room: number) => {
        const fitted = fittedNumbers(equation, point, size.formulaSmall, {
          width: room,
          height: most,
        });
        const {left, right, top, bottom} = inkOf(fitted.tex);
        const box = [(right - left) * fitted.em, (bottom - top) * fitted.em];
        return {fitted, width: box[0]!, height: box[1]!};
      };
      const beside = inner - start > LEAST ? set(inner - start) : undefined;
      const isBeside = beside !== undefined && beside.width <= inner - start;
      const numbers = isBeside ? beside : set(inner);
      const under = isBeside ? 0 : numbers.height + NUMBERS_GAP;
      const content = isBeside ? Math.max(tall, numbers.height) : tall + under;
      const height = Math.max(content + 2 * space.tiny, BADGE_HEIGHT);
      const fits = length <= inner;
      return {
        layer,
        numbers,
        under,
        height,
        fits,
        above: above * em,
        below: below * em,
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
  let top = band.y - band.height / 2;
  return panels.map(
    ({layer, numbers, under, height, above, below, start}): PanelPlan => {
      const bottom = top + height + spare;
      const [left, right] = [-band.width / 2, band.width / 2];
      const box = {left, top, right, bottom};
      const axis = (top + bottom - under - below + above) / 2;
      const badge = top + PANEL_PADDING + Badge.radius;
      top = bottom + space.small;
      const from = left + PANEL_PADDING;
      const to = right - PANEL_PADDING;
      return {
        fitted: numbers.fitted,
        places: {
          box,
          left: from,
          axis,
          em,
          numbers: [
            from + (start ?? 0) + numbers.width / 2,
            start === undefined
              ? axis + below + NUMBERS_GAP + numbers.height / 2
              : axis,
          ],
          badge: [to - Badge.radius, badge],
          layer: [
            to - layerWidth(layer) / 2,
            badge + Badge.radius + space.small + layerHeight(layer) / 2,
          ],
        },
      };
    },
  );
}

/** The ems of equations, and the rows of numbers, that are tried in order. */
const EMS = [size.result, size.formulaRow, 48, size.formulaPair];
const ROWS = [5.2, 4, 2.6, 1.3];

/** The least room beside an equation that is worth a try, in pixels. */
const LEAST = 3 * size.formulaSmall;

/** The room of the badge, and of the layer below it, at the right, in pixels. */
const BADGE_ROOM = 4 * size.formulaSmall;

/** The height of that, in pixels. */
const BADGE_HEIGHT = 2 * PANEL_PADDING + 2.6 * size.formulaSmall;
