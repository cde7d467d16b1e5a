import type {Law} from '../../math/formula/laws.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import type {Role} from '../../math/term/variable.ts';
import {lastLayer} from '../../network/network.ts';
import type {Palette} from '../../theme.ts';
import type {Band} from '../layout/bands.ts';
import {claim} from '../type/claim.ts';
import {LawPanel} from './LawPanel.ts';
import {layerTex} from './layerTex.ts';
import {pairedPanels} from './pairedPanels.ts';
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
 * The colour that links a law's panel and its part of the map: that of the
 * symbol which the law is about.
 */
export const lawRoles: Readonly<Record<Law, Role>> = {
  outputDelta: 'error',
  hiddenDelta: 'delta',
  weights: 'weight',
  biases: 'bias',
};

/** The laws of backpropagation on panels, with equations of one em. */
export function lawPanels({
  laws,
  layer,
  point,
  palette,
  band,
}: LawPanelsProps): readonly LawPanel[] {
  const last = lastLayer(point.network);
  const numbersPoint = {...point, ell: layer};
  const shown = laws.map(({law, equation}) => ({
    equation,
    layer: layerTex(law, layer, last),
  }));
  laws.forEach(({equation}) => claim('A panel', equation, numbersPoint));
  // A band whose equations may be broken is a narrow page's.
  const isWide = band.breakUnder === undefined;
  const plan = isWide ? pairedPanels : stackedPanels;
  return plan({laws: shown, point: numbersPoint, band}).map(
    ({places, fitted}, at) =>
      new LawPanel({
        places,
        law: laws[at]!.equation,
        point,
        numbersPoint,
        fitted,
        palette,
        role: lawRoles[laws[at]!.law],
        layer: shown[at]!.layer,
        mark: String(at + 1),
      }),
  );
}
