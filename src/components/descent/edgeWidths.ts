import {all, easeInOutCubic, type ThreadGenerator} from '@motion-canvas/core';
import {parameterEdgeId} from '../../network/mapIds.ts';
import type {Network} from '../../network/network.ts';
import {
  type Parameter,
  parameters,
  parameterValue,
} from '../../network/parameter.ts';
import {stroke, time} from '../../theme.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';

/** What the width of a parameter's line shows, by the parameter and a moment. */
export type Measure = (parameter: Parameter, step: number) => number;

/** How large a parameter is at a step of a course. */
export function sizesIn(networks: readonly Network[]): Measure {
  return (parameter, step) => Math.abs(valueAt(networks, parameter, step));
}

/** How far a parameter has moved by a step of a course. */
export function movesIn(networks: readonly Network[]): Measure {
  return (parameter, step) =>
    Math.abs(
      valueAt(networks, parameter, step) -
        parameterValue(networks[0]!, parameter),
    );
}

/** Between two steps a value moves evenly. */
function valueAt(
  networks: readonly Network[],
  parameter: Parameter,
  step: number,
): number {
  const before = Math.min(Math.floor(step), networks.length - 1);
  const after = Math.min(before + 1, networks.length - 1);
  const [from, to] = [before, after].map(at =>
    parameterValue(networks[at]!, parameter),
  );
  return from! + (to! - from!) * (step - before);
}

/**
 * The lines of weights and biases become as wide as a measure of them is large,
 * by the square root, and follow it from then on.
 *
 * @param last - The last step, and the step of this moment.
 */
export function* showWidths(
  map: NetworkMap,
  network: Network,
  measure: Measure,
  {last, step}: {readonly last: number; readonly step: () => number},
): ThreadGenerator {
  const drawn = parameters(network).flatMap(parameter => {
    const edge = map.edges.get(parameterEdgeId(parameter));
    return edge ? [{edge, parameter}] : [];
  });
  const steps = Array.from({length: last + 1}, (_, at) => at);
  const most = Math.max(
    ...drawn.map(({parameter}) =>
      Math.max(...steps.map(at => measure(parameter, at))),
    ),
  );
  const [thin, wide] = stroke.gradient;
  const widthOf = (parameter: Parameter) =>
    thin +
    (wide - thin) *
      (most > 0 ? Math.sqrt(measure(parameter, step()) / most) : 0);
  yield* all(
    ...drawn.map(({edge, parameter}) =>
      edge.width(widthOf(parameter), time.travel, easeInOutCubic),
    ),
  );
  for (const {edge, parameter} of drawn) edge.width(() => widthOf(parameter));
}
