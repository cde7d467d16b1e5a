import {lastLayer, type Network} from '../../network/network.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import {equation, occurrence, product} from '../term/build.ts';
import {cloneTerm} from '../term/copies.ts';
import {createIds, type Ids, prefixOf} from '../term/ids.ts';
import {weight} from '../term/parameter.ts';
import {rewrite} from '../step/provenance.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation, Product, Term} from '../term/term.ts';
import {slope} from '../write/sentence.ts';
import {layerWords} from '../words/layerWords.ts';
import {type Tracer, tracer} from '../trace/trace.ts';
import {type Variable, variableSlug} from '../term/variable.ts';
import {type Vocabulary, vocabulary} from '../term/vocabulary.ts';
import {idsWithin, replaceTerms, termsWithin} from '../term/walk.ts';

/** A hidden parameter's trace in which the δ of the layer above is recognised. */
export interface Recognition extends Section {
  /** The initial equations: those beside it, and last the parameter's own. */
  readonly start: readonly Equation[];
  /** ∂E/∂p with δ of the layer above. */
  readonly equation: Equation;
}

/**
 * Finds δ of the layer above in the trace of a hidden parameter. Beside it
 * stand the traces of weights that share a branch with it; their common part is
 * δ of the node at the start of the branch.
 */
export function recogniseDelta(
  network: Network,
  parameter: Parameter,
  trace: Tracer = tracer(network),
): Recognition {
  if (parameter.layer >= lastLayer(network)) {
    throw new RangeError(
      `${parameterName(parameter)} is of the last layer, above which there is no δ. Choose a hidden layer.`,
    );
  }
  const names = vocabulary(network);
  const own = trace(parameter);
  const ids = createIds(`${variableSlug(own.variable)}-recognise`);
  const shares = sharesOf(own.equation, parameter.layer + 1);
  const start = [
    ...shares.map(({row}) => {
      const above = weight(parameter.layer + 1, row, parameter.row);
      return trace(above).equation;
    }),
    own.equation,
  ];
  let equations = start;
  const steps: Step[] = [];
  shares.forEach((share, place) => {
    const step = recogniseShare(names, ids, equations, share, place);
    steps.push(step);
    equations = [...step.after];
  });
  const last = equations.at(-1) ?? own.equation;
  return {
    name: `recognise.${parameterName(parameter)}`,
    title: layerWords.recogniseTitle(own.equation.left),
    start,
    steps,
    equation: last,
  };
}

/**
 * A branch of a sum: ∂E/∂z of a node above as factors, and the way on from it.
 */
interface Share {
  readonly product: Product;
  /** The number of its factors that form ∂E/∂z. */
  readonly count: number;
  /** The node of the layer above. */
  readonly row: number;
  readonly z: Variable;
}

function sharesOf({right}: Equation, above: number): readonly Share[] {
  return [...termsWithin(right)].flatMap(term => {
    if (term.kind !== 'product') {
      return [];
    }
    const count = term.factors.findIndex(
      factor =>
        factor.kind === 'partial' &&
        factor.of.letter === 'z' &&
        factor.of.layer === above,
    );
    const edge = term.factors[count];
    return edge?.kind === 'partial'
      ? [{product: term, count, row: Number(edge.of.indices[0]), z: edge.of}]
      : [];
  });
}

function recogniseShare(
  names: Vocabulary,
  ids: Ids,
  before: readonly Equation[],
  share: Share,
  place: number,
): Step {
  const layer = Number(share.z.layer);
  const delta = names.delta(layer, share.row);
  const beside = before[place];
  if (beside?.right.kind !== 'product') {
    throw new RangeError(
      `The trace beside ${share.product.id} has one factor.`,
    );
  }
  const whole = beside.right;
  const own = contract(
    whole,
    whole.factors.length - 1,
    delta,
    createIds(prefixOf(whole.id)),
  );
  const here = contract(share.product, share.count, delta, ids);
  const after = before.map((equation, at) => {
    if (at === place) {
      return replaceTerms(equation, {[whole.id]: own.term});
    }
    return at === before.length - 1
      ? replaceTerms(equation, {[share.product.id]: here.term})
      : equation;
  });
  return rewrite({
    kind: 'recognise',
    caption: layerWords.recognise(slope(names.E, share.z), delta),
    before,
    after,
    because: [definition(delta, share, ids)],
    origins: {...own.origins, ...here.origins},
  });
}

interface Contraction {
  readonly term: Term;
  readonly origins: Readonly<Record<string, readonly string[]>>;
}

/** Replaces the first factors of a product by δ. */
function contract(
  {id, factors}: Product,
  count: number,
  delta: Variable,
  ids: Ids,
): Contraction {
  const name = occurrence(ids(variableSlug(delta)), delta);
  const from = factors.slice(0, count).flatMap(idsWithin);
  return {
    term: product(id, [name, ...factors.slice(count)]),
    origins: {[name.id]: from},
  };
}

/** δ = its factors, in an equation of its own. */
function definition(delta: Variable, share: Share, ids: Ids): Equation {
  const factors = share.product.factors.slice(0, share.count);
  const copies = factors.map(factor => cloneTerm(factor, ids).term);
  return equation(
    ids('definition'),
    occurrence(ids('definition.left'), delta),
    product(ids('definition.right'), copies),
  );
}
