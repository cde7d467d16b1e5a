import {entry} from '../../network/linear.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import {countPaths} from '../../network/paths.ts';
import {FULL_SIZE} from '../term/grids.ts';
import {createIds} from '../term/ids.ts';
import {parameterVariable, requireParameter} from '../term/parameter.ts';
import {partial} from '../term/partials.ts';
import {routeTo, type Stage} from './route.ts';
import {named, type NamedSection, type Step} from '../step/step.ts';
import type {Strands} from './strands.ts';
import type {Equation} from '../term/term.ts';
import {traceWords} from '../words/traceWords.ts';
import {branchEach} from './traceBranch.ts';
import {exchange} from './traceExchange.ts';
import {hopEach} from './traceHop.ts';
import {drawOut} from './traceMeet.ts';
import {startTrace} from './traceStart.ts';
import {type Stretch, type Trail, trailEquation} from './trail.ts';
import {type Variable, variableSlug} from '../term/variable.ts';
import {vocabulary} from '../term/vocabulary.ts';

/** The error traced back to one parameter. */
export interface Trace extends NamedSection<'start' | 'dropOne'> {
  /** The steps that lead on from E to the parameter, in order. */
  readonly hops: readonly Step[];
  readonly parameter: Parameter;
  readonly variable: Variable;
  /** The number of paths from E to the parameter, including omitted ones. */
  readonly paths: bigint;
  /** The result of the trace: ∂E/∂p as products of local derivatives. */
  readonly equation: Equation;
}

/** Traces E back to a parameter, each parameter once. */
export type Tracer = (parameter: Parameter) => Trace;

/** A tracer that keeps the traces of a network. */
export function tracer(network: Network, fullSize = FULL_SIZE): Tracer {
  const traces = new Map<string, Trace>();
  return parameter => {
    const name = parameterName(parameter);
    const trace = traces.get(name) ?? traceBack(network, parameter, fullSize);
    traces.set(name, trace);
    return trace;
  };
}

/**
 * Traces E back to a parameter, hop by hop. At every step the equation holds:
 * the rest of the way is one partial derivative, which the next hop splits.
 *
 * @param fullSize - The most branches that are written out in full.
 * @throws RangeError when the network has no such parameter.
 */
export function traceBack(
  network: Network,
  parameter: Parameter,
  fullSize = FULL_SIZE,
): Trace {
  requireParameter(parameter, network);
  const names = vocabulary(network);
  const variable = parameterVariable(parameter, names);
  const ids = createIds(variableSlug(variable));
  const trail: Trail = {
    names,
    target: variable,
    outputs: entry(network.layers, lastLayer(network)),
    ids,
    equationId: ids('equation'),
    left: partial(ids('left'), names.E, variable),
  };
  const paths = countPaths(network, parameter);
  const {step, hops, strands} = follow(
    trail,
    routeTo(parameter, network, fullSize),
  );
  return {
    name: `trace.${parameterName(parameter)}`,
    title: traceWords.title(variable, paths),
    parameter,
    variable,
    paths,
    step,
    hops,
    steps: [...named(step).steps, ...hops],
    equation: trailEquation(trail, strands),
  };
}

function follow(trail: Trail, [errors, ...route]: readonly Stage[]) {
  if (!errors) {
    throw new RangeError('A route begins at the errors.');
  }
  const start = startTrace(trail, errors);
  const hops: Step[] = [];
  let {strands} = start;
  let stage = errors;
  for (const next of route) {
    const stretch = leadOn(trail, strands, stage, next);
    hops.push(...stretch.steps);
    ({strands} = stretch);
    stage = next;
  }
  return {step: start.step, hops, strands};
}

/** Leads all strands from one stage to the next. */
function leadOn(
  trail: Trail,
  strands: Strands,
  stage: Stage,
  next: Stage,
): Stretch {
  if (next.divides && next.from !== next.to) {
    const branching = branchEach(trail, strands, stage, next);
    return exchange(trail, branching, stage, next);
  }
  const hops = hopEach(trail, strands, stage, next);
  return next.divides && stage.from !== stage.to
    ? drawOut(trail, hops, stage, next)
    : hops;
}
