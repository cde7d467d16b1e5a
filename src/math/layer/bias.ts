import {parameterName} from '../../network/parameter.ts';
import {equation, constant, occurrence, product} from '../term/build.ts';
import {cloneTerm} from '../term/copies.ts';
import {gridOf, shownNumbers} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import type {LayerContext} from './layerContext.ts';
import {bias} from '../term/parameter.ts';
import {layerPartial} from '../term/partials.ts';
import {rewrite} from '../step/provenance.ts';
import {named, type NamedSection, stated, type Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import {substitution} from '../step/substitution.ts';
import type {Equation, Term, VariableTerm} from '../term/term.ts';
import {biasWords} from '../words/biasWords.ts';
import {variableSlug} from '../term/variable.ts';
import {findTerm, idsWithin, replaceTerms} from '../term/walk.ts';

/** The equation of one bias. */
export interface BiasEntry extends NamedSection<
  'recognise' | 'substitute' | 'dropOne'
> {
  readonly equation: Equation;
  readonly parts: BiasParts;
}

/** The parts of a bias's equation on its way; all but δ by id. */
interface BiasParts {
  /** All factors of the trace except the last. */
  readonly known: readonly string[];
  /** The term that they are recognised as. */
  readonly delta: Term;
  /** The last factor, ∂z/∂b. */
  readonly local: string;
  /** The 1 that is its value. */
  readonly one: string;
}

/** The equation of all biases of a layer. */
export interface BiasLayer extends NamedSection<'stack' | 'name'> {
  readonly equation: Equation;
}

/**
 * ∂E/∂b = δ for one bias. All factors of its trace except the last form δ; the
 * last, ∂z/∂b, is 1, since the bias is added unchanged.
 */
export function biasOf(context: LayerContext, row: number): BiasEntry {
  const {layer, names} = context;
  const parameter = bias(layer, row);
  const trace = context.trace(parameter);
  const ids = createIds(`${variableSlug(trace.variable)}-bias`);
  const {right} = trace.equation;
  const local = right.kind === 'product' ? right.factors.at(-1) : undefined;
  if (right.kind !== 'product' || !local) {
    throw new RangeError(`${trace.equation.id} has a single factor.`);
  }
  const known = right.factors.slice(0, -1);
  const variable = names.delta(layer, row);
  const delta = occurrence(ids(variableSlug(variable)), variable);
  const recognised = recognise(ids, trace.equation, {
    id: right.id,
    known,
    local,
    delta,
  });
  const one = constant(ids('one'), 1);
  const substituted = substitution(
    recognised.after,
    {[local.id]: one},
    {
      kind: 'substitute',
      caption: biasWords.substitute(
        names.z(layer, row),
        names.b(layer, row),
        local,
      ),
      because: [
        equation(
          ids('reason'),
          cloneTerm(local, ids).term,
          constant(ids('reason.one'), 1),
        ),
      ],
    },
  );
  const dropped = dropFactor(substituted, right.id, one.id);
  return {
    name: `bias.${parameterName(parameter)}`,
    title: biasWords.title(trace.equation.left),
    ...named({
      recognise: recognised,
      substitute: substituted,
      dropOne: dropped,
    }),
    equation: stated(dropped),
    parts: {
      known: known.map(({id}) => id),
      delta,
      local: local.id,
      one: one.id,
    },
  };
}

/** A product with some factors replaced by a name. */
interface Recognised {
  readonly id: string;
  readonly known: readonly Term[];
  readonly local: Term;
  readonly delta: VariableTerm;
}

/** Writes δ for the known factors of a product. */
function recognise(
  ids: Ids,
  before: Equation,
  {id, known, local, delta}: Recognised,
): Step {
  const {variable} = delta;
  const short = product(id, [delta, local]);
  const copies = known.map(factor => cloneTerm(factor, ids).term);
  return rewrite({
    kind: 'recognise',
    caption: biasWords.recognise(variable),
    before: [before],
    after: [replaceTerms(before, {[id]: short})],
    because: [
      equation(
        ids('definition'),
        occurrence(ids('definition.left'), variable),
        product(ids('definition.right'), copies),
      ),
    ],
    origins: {[delta.id]: known.flatMap(idsWithin)},
  });
}

function dropFactor(step: Step, productId: string, oneId: string): Step {
  const before = stated(step);
  const whole = findTerm(before, productId);
  if (whole.kind !== 'product') {
    throw new RangeError(`${productId} is not a product.`);
  }
  const rest = product(
    whole.id,
    whole.factors.filter(({id}) => id !== oneId),
  );
  return rewrite({
    kind: 'dropOne',
    caption: biasWords.dropOne,
    before: [before],
    after: [replaceTerms(before, {[productId]: rest})],
  });
}

/** ∂E/∂B = δ for a whole layer: the equations of its biases in a column. */
export function biasesOf(context: LayerContext): BiasLayer {
  const {layer, names, rows, fullSize} = context;
  const ids = createIds(`layer${layer}-biases`);
  const equations = new Map(
    shownNumbers(rows, fullSize).map(row => [
      row,
      biasOf(context, row).equation,
    ]),
  );
  const column = (
    side: 'left' | 'right',
    pattern: (inner: Ids) => Term,
  ): Term =>
    gridOf(
      ids,
      ids(side),
      [rows, 1],
      (inner, row) => {
        const known = typeof row === 'number' ? equations.get(row) : undefined;
        return known ? known[side] : pattern(inner);
      },
      fullSize,
    );
  const left = column('left', inner =>
    slopeOf(inner, names.E, names.b(layer, 'row')),
  );
  const right = column('right', inner =>
    occurrence(inner('delta'), names.delta(layer, 'row')),
  );
  const before = [...equations.values()];
  const stacked = equation(ids('equation'), left, right);
  const stack = rewrite({
    kind: 'stack',
    caption: biasWords.stack(rows),
    before,
    after: [stacked],
    origins: {[stacked.id]: before.map(({id}) => id)},
  });
  const B = layerPartial(ids('B'), names.E, names.B(layer), 'gradient');
  const delta = occurrence(ids('delta'), names.Delta(layer));
  const name = substitution(
    [stacked],
    {[left.id]: B, [right.id]: delta},
    {
      kind: 'name',
      caption: biasWords.name(B, delta),
    },
  );
  return {
    name: `bias.layer(${layer})`,
    title: biasWords.layerTitle(layer),
    ...named({stack, name}),
    equation: stated(name),
  };
}
