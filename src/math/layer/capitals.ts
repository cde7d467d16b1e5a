import {occurrence} from '../term/build.ts';
import type {Gathering} from './gather.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {layerPartial} from '../term/partials.ts';
import type {Splitting} from './splitting.ts';
import {type NamedSection, stated, type Step} from '../step/step.ts';
import {substitution} from '../step/substitution.ts';
import type {Equation, Partial, Term} from '../term/term.ts';
import {layerWords, type NamedGrid} from '../words/layerWords.ts';

/** The equation of a layer with a capital letter for every grid. */
export interface Naming extends NamedSection<'left'> {
  /** The steps that name the grids on the right, in order. */
  readonly others: readonly Step[];
  readonly equation: Equation;
  /** ∂E/∂Z in capital letters; becomes δ. */
  readonly inner: Term;
  /** ∂Z/∂A of the layer above; only for a hidden layer. */
  readonly jacobian: Partial | undefined;
  /** ∂Z/∂W. */
  readonly local: Partial;
}

/** Names every vector and matrix of a layer's equation, one by one. */
export function nameGrids(
  context: LayerContext,
  gathering: Gathering,
  splitting: Splitting | undefined,
): Naming {
  const {layer, names} = context;
  const ids = createIds(`layer${layer}-name`);
  const local = layerPartial(
    ids('local'),
    names.Z(layer),
    names.W(layer),
    'fan',
  );
  const {jacobian, grids} = namesOf(context, gathering, splitting, ids);
  const gradient = layerPartial(
    ids('left'),
    names.E,
    names.W(layer),
    'gradient',
  );
  const start = splitting?.equation ?? gathering.equation;
  const left = nameStep(start, gathering.left.id, gradient, 'gradient');
  const others: Step[] = [];
  let equation = stated(left);
  for (const [gridId, name, kind] of [
    ...grids,
    [gathering.local.id, local, 'local'] as const,
  ]) {
    const step = nameStep(equation, gridId, name, kind);
    others.push(step);
    equation = stated(step);
  }
  return {
    name: `${layerName(context)}.name`,
    title: layerWords.capitalsTitle(layer),
    step: {left},
    others,
    steps: [left, ...others],
    equation,
    inner: innerOf(equation),
    jacobian,
    local,
  };
}

function nameStep(
  before: Equation,
  gridId: string,
  name: Term,
  kind: NamedGrid,
): Step {
  return substitution(
    [before],
    {[gridId]: name},
    {kind: 'name', caption: layerWords.name(name, kind)},
  );
}

interface Names {
  readonly jacobian: Partial | undefined;
  readonly grids: readonly (readonly [
    gridId: string,
    name: Term,
    kind: NamedGrid,
  ])[];
}

function namesOf(
  {kind, layer, names}: LayerContext,
  {incoming, slope}: Gathering,
  splitting: Splitting | undefined,
  ids: Ids,
): Names {
  const A = names.A(layer);
  const Z = names.Z(layer);
  const gradient = layerPartial(ids('gradient'), names.E, A, 'gradient');
  const diagonal = layerPartial(ids('slope'), A, Z, 'diagonal');
  if (!splitting || !slope) {
    const mixed = layerPartial(ids('jacobian'), A, Z, 'jacobian');
    return {
      jacobian: undefined,
      grids: splitting
        ? [
            [splitting.jacobian.id, mixed, 'softmax'],
            [splitting.vector.id, gradient, 'arriving'],
          ]
        : [
            [incoming.id, gradient, 'arriving'],
            [slope?.id ?? incoming.id, diagonal, 'slope'],
          ],
    };
  }
  const above = names.Z(layer + 1);
  const jacobian = layerPartial(ids('jacobian'), above, A, 'jacobian');
  const delta = occurrence(ids('delta'), names.Delta(layer + 1));
  return {
    jacobian: kind === 'hidden' ? jacobian : undefined,
    grids: [
      [splitting.jacobian.id, jacobian, 'above'],
      [splitting.vector.id, delta, 'deltas'],
      [slope.id, diagonal, 'slope'],
    ],
  };
}

/** The column that is repeated to the right in the equation of a layer. */
function innerOf({id, right}: Equation): Term {
  const [spread] = right.kind === 'hadamard' ? right.factors : [];
  if (spread?.kind !== 'broadcast') {
    throw new RangeError(`${id} does not begin with a repeated column.`);
  }
  return spread.operand;
}
