import {broadcast, occurrence, transpose} from '../term/build.ts';
import type {Naming} from './capitals.ts';
import {joinRows} from './joinRows.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {rewrite} from '../step/provenance.ts';
import {named, type NamedSection, statedAs, type Step} from '../step/step.ts';
import {substitution} from '../step/substitution.ts';
import type {Equation, Partial, Term} from '../term/term.ts';
import {knownWords} from '../words/layerWords.ts';
import {replaceTerms} from '../term/walk.ts';
import {writtenOut, type WrittenOut} from './writtenOut.ts';

/** A section in which a matrix of local derivatives turns out to be known. */
export interface Substitution extends NamedSection<
  'writeOut' | 'substitute' | 'name' | 'finish'
> {
  /** The layer's equation with the known matrix. */
  readonly equation: Equation;
  /** The matrix of derivatives = the known matrix. */
  readonly fact: Equation;
}

/** The substitution that ends in a column times a row. */
export interface InputSubstitution
  extends Substitution, NamedSection<keyof Substitution['step'] | 'join'> {
  readonly step: Substitution['step'] & Readonly<Record<'join', Step>>;
}

/**
 * ∂z/∂a = w: the derivatives of a layer's weighted inputs with respect to the
 * activations below are the weights between them, in the same places as in W.
 */
export function substituteWeights(
  context: LayerContext,
  {equation: before, jacobian}: Naming,
): Substitution | undefined {
  if (!jacobian) {
    return undefined;
  }
  const {names, layer, rows, above} = context;
  const ids = createIds(`layer${layer}-weights`);
  const W = occurrence(ids('W'), names.W(layer + 1));
  const out = writtenOut(context, ids, before, jacobian, [above, rows], {
    of: row => names.z(layer + 1, row),
    by: (_, column) => names.a(layer, column),
    value: (row, column) => names.w(layer + 1, row, column),
    reason: knownWords.weights,
  });
  const name = substitution(
    [out.layer, out.known],
    {[out.values.id]: W},
    {
      kind: 'name',
      caption: knownWords.nameWeights(above * rows, W),
    },
  );
  return finish(context, 'weights', {...out.step, name}, out, jacobian, W, ids);
}

/**
 * ∂z/∂w = a: the derivatives of a layer's weighted inputs with respect to its
 * weights are the incoming activations; every row is the same.
 */
export function substituteInputs(
  context: LayerContext,
  before: Equation,
  local: Partial,
): InputSubstitution {
  const {names, layer, rows, columns} = context;
  const ids = createIds(`layer${layer}-inputs`);
  const A = occurrence(ids('A'), names.A(layer - 1));
  const row = transpose(ids('row'), A);
  const copies = broadcast(ids('copies'), row, [rows, columns]);
  const out = writtenOut(context, ids, before, local, [rows, columns], {
    of: index => names.z(layer, index),
    by: (index, column) => names.w(layer, index, column),
    value: (_, column) => names.a(layer - 1, column),
    reason: knownWords.inputs,
  });
  const name = substitution(
    [out.layer, out.known],
    {[out.values.id]: copies},
    {
      kind: 'name',
      caption: knownWords.nameRows(rows, A),
    },
  );
  const done = finish(
    context,
    'inputs',
    {...out.step, name},
    out,
    local,
    copies,
    ids,
  );
  const joined = joinRows(done.equation);
  return {
    ...done,
    ...named({...done.step, join: joined.step}),
    equation: joined.equation,
  };
}

/** Puts the known matrix into the layer's equation. */
function finish(
  context: LayerContext,
  what: 'weights' | 'inputs',
  step: Readonly<Record<'writeOut' | 'substitute' | 'name', Step>>,
  out: WrittenOut,
  derivative: Partial,
  known: Term,
  ids: Ids,
): Substitution {
  const before = statedAs(step.name, out.layer.id);
  const fact = statedAs(step.name, out.known.id);
  const after = replaceTerms(before, {[derivative.id]: known});
  const finish = rewrite({
    kind: 'substitute',
    caption: knownWords.finish(
      derivative,
      known.kind === 'variable' ? known : undefined,
    ),
    before: [before, fact],
    after: [after],
    because: [factCopy(fact, ids)],
    origins: {},
  });
  return {
    name: `${layerName(context)}.${what}`,
    title:
      what === 'weights'
        ? knownWords.weightsTitle
        : knownWords.inputsTitle(context.names.A(context.layer - 1)),
    ...named({...step, finish}),
    equation: after,
    fact,
  };
}

function factCopy(fact: Equation, ids: Ids): Equation {
  return {...fact, id: ids('known')};
}
