import {relative, MEASURED_TOLERANCE} from '../value/errors.ts';
import {sizesAt} from '../value/sizes.ts';
import type {Trial} from './trial.ts';

/**
 * The first δ on which reverse mode, the sums over all paths and central
 * differences disagree; undefined if they agree. It compares them without an
 * equation, so that a fault in testing equations cannot hide a wrong witness.
 */
export function gradientFault({point, measure}: Trial): string | undefined {
  const {backward, network} = point;
  const paths = point.pathTotals();
  const sizes = sizesAt(point).pathTotals();
  for (let layer = 1; layer < network.layers.length; layer++) {
    for (const [at, delta] of backward.delta[layer]!.entries()) {
      const along = paths.z[layer]![at]!;
      const floor = (sizes.z[layer]![at]! * ROUNDINGS) / MEASURED_TOLERANCE;
      const row = at + 1;
      const place = `δ of node ${row} in layer ${layer}`;
      const floors = Number.isFinite(floor) ? floor : 0;
      if (relative(delta, along, floors) > MEASURED_TOLERANCE) {
        return `${place} is ${delta} by reverse mode, and ${along} along the paths`;
      }
      const bias = {kind: 'bias', layer, row} as const;
      const {slope, resolution} = measure(TOTAL, bias);
      if (relative(delta, slope, resolution) > MEASURED_TOLERANCE) {
        return `${place} is ${delta} by reverse mode, and ${slope} by central differences`;
      }
    }
  }
  return undefined;
}

const TOTAL = {letter: 'E', layer: 0, at: [1, 1]} as const;

const ROUNDINGS = 64 * Number.EPSILON;
