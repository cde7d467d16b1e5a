import {occurrence} from '../term/build.ts';
import type {Naming} from './capitals.ts';
import {createIds} from '../term/ids.ts';
import {lawOf} from '../formula/laws.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {named, type NamedSection, stated} from '../step/step.ts';
import {substitution} from '../step/substitution.ts';
import type {Equation, Term} from '../term/term.ts';
import {layerPartial} from '../term/partials.ts';
import {layerWords} from '../words/layerWords.ts';
import {findTerm} from '../term/walk.ts';

/** The step that names ∂E/∂Z of a layer. */
export interface DeltaNaming extends NamedSection<'name'> {
  readonly equation: Equation;
  /** δ = the term that it abbreviates. */
  readonly definition: Equation;
}

/** Calls ∂E/∂Z of a layer δ, in the equation of its weights. */
export function nameDelta(
  context: LayerContext,
  {inner}: Naming,
  before: Equation,
): DeltaNaming {
  const {network, layer, names, kind} = context;
  const ids = createIds(`layer${layer}-delta`);
  const delta = occurrence(ids('delta'), names.Delta(layer));
  const definition = lawOf(
    kind === 'hidden' ? 'hiddenDelta' : 'outputDelta',
    network,
    layer,
    `layer${layer}-definition`,
  );
  const group: Term = findTerm(before, inner.id);
  const step = substitution(
    [before],
    {[inner.id]: delta},
    {
      kind: 'name',
      caption: layerWords.delta(
        group,
        layerPartial('said', names.E, names.Z(layer), 'gradient'),
        delta,
      ),
      because: [definition],
    },
  );
  return {
    name: `${layerName(context)}.delta`,
    title: layerWords.deltaTitle(delta),
    ...named({name: step}),
    equation: stated(step),
    definition,
  };
}
