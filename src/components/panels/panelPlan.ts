import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {size, space} from '../../theme.ts';
import type {Band} from '../layout/bands.ts';
import type {FittedNumbers} from '../grids/fittedNumbers.ts';
import {Badge} from '../type/Badge.ts';
import {inkOf} from '../grids/fittedNumbers.ts';
import type {PanelPlaces} from './LawPanel.ts';

/** What panels are laid out for. */
export interface PanelsRequest {
  readonly laws: readonly {
    readonly equation: Equation;
    /** The layer of the numbers, in TeX. */
    readonly layer: string;
  }[];
  /** The point of the numbers. */
  readonly point: EvaluationPoint;
  readonly band: Band;
}

/** A panel, laid out. */
export interface PanelPlan {
  readonly places: PanelPlaces;
  readonly fitted: FittedNumbers;
}

/** Space between a panel's left or right border and its content, in pixels. */
export const PANEL_PADDING = space.medium;

/** The least space between an equation and its numbers below it. */
export const NUMBERS_GAP = space.tiny;

/** The width of a layer such as ℓ = 1, in pixels. */
export function layerWidth(tex: string): number {
  const {left, right} = inkOf(tex);
  return (right - left) * size.formulaSmall;
}

/** The height of that, in pixels. */
export function layerHeight(tex: string): number {
  const {top, bottom} = inkOf(tex);
  return (bottom - top) * size.formulaSmall;
}

/** The width of the badge or the layer, whichever is wider, in pixels. */
export function badgeRoom(layers: readonly string[]): number {
  return Math.max(2 * Badge.radius, ...layers.map(layerWidth));
}
