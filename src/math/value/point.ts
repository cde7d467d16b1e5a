import {type BackwardPass, backwardPass} from '../../network/backward.ts';
import {type ForwardPass, forwardPass} from '../../network/forward.ts';
import type {Network} from '../../network/network.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import {type Locals, localDerivatives} from '../term/locals.ts';
import {type PathTotals, pathTotals} from './pathTotals.ts';
import {type Tangents, tangentsOf} from './tangents.ts';

/**
 * Where terms are evaluated: a network on its example.
 *
 * Derivatives of E come from reverse mode (`totals: 'reverse'`) or,
 * independently, from local derivatives along the paths (`totals: 'paths'`), so
 * that one side of an equation checks the other.
 */
export interface EvaluationPoint {
  readonly network: Network;
  readonly forward: ForwardPass;
  readonly backward: BackwardPass;
  readonly locals: Locals;
  readonly totals: 'reverse' | 'paths';
  readonly pathTotals: () => PathTotals;
  readonly tangents: (parameter: Parameter) => Tangents;
  /** For sizes: the point whose values have these sizes. */
  readonly signed?: EvaluationPoint;
  /** The value of ℓ. */
  readonly ell?: number;
}

/** Runs a network forward and back on its own example. */
export function pointOf(network: Network): EvaluationPoint {
  const forward = forwardPass(network);
  const locals = localDerivatives(network, forward);
  const tangents = new Map<string, Tangents>();
  let totals: PathTotals | undefined;
  return {
    network,
    forward,
    backward: backwardPass(network, forward),
    locals,
    totals: 'paths',
    pathTotals: () => (totals ??= pathTotals(network, locals)),
    tangents: parameter => {
      const name = parameterName(parameter);
      const known =
        tangents.get(name) ?? tangentsOf(network, locals, parameter);
      tangents.set(name, known);
      return known;
    },
  };
}
