import {isElementwise} from '../../network/activations.ts';
import type {ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {lastLayer} from '../../network/network.ts';
import {equation} from '../term/build.ts';
import {shownNumbers} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {kinksOf} from '../value/kinks.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {slopeWords} from '../words/layerWords.ts';
import {rewrite} from '../step/provenance.ts';
import {activationFormulas} from '../function/activationFormulas.ts';
import type {SlopeSymbols} from '../function/slopeSymbols.ts';
import {errorFormulas, isWritable} from '../formula/errorSlopes.ts';
import type {Section, Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Equation} from '../term/term.ts';

/**
 * ∂a/∂z of a layer, and for the last one ∂e/∂a, written out for the activation
 * and the loss in use, with one equation for each shown node.
 */
export function localSlopes(
  context: LayerContext,
  forward: ForwardPass,
): Section {
  const {network, layer, rows} = context;
  const ids = createIds(`layer${layer}-slopes`);
  const steps: Step[] = [];
  if (layer === lastLayer(network)) {
    const errors = errorSlopes(context, forward, ids);
    const step = rewrite({
      kind: 'writeOut',
      caption: slopeWords.loss(network.loss, rows),
      before: [],
      after: errors,
    });
    steps.push(...(errors.length > 0 ? [step] : []));
  }
  const name = entry(network.activations, layer - 1);
  const kinks = kinksOf(network, forward)
    .filter(kink => kink.layer === layer)
    .map(({sentence}) => sentence);
  steps.push(
    rewrite({
      kind: 'writeOut',
      caption: slopeWords.activation(name, kinks),
      before: [],
      after: activationSlopes(context, forward, ids),
    }),
  );
  return {
    name: `${layerName(context)}.localSlopes`,
    title: slopeWords.title(layer),
    steps,
  };
}

function errorSlopes(
  {names, layer, rows, network}: LayerContext,
  {a}: ForwardPass,
  ids: Ids,
): readonly Equation[] {
  return shownNumbers(rows)
    .filter(index =>
      isWritable(network.loss, entry(entry(a, layer), index - 1)),
    )
    .map(index =>
      equation(
        ids('error'),
        slopeOf(ids, names.e(index), names.a(layer, index)),
        errorFormulas[network.loss](
          {ids, names, layer, index, positive: false},
          rows,
        ),
      ),
    );
}

function activationSlopes(
  {network, names, layer, rows}: LayerContext,
  {z}: ForwardPass,
  ids: Ids,
): readonly Equation[] {
  const name = entry(network.activations, layer - 1);
  const symbolsOf = (index: number): SlopeSymbols => {
    const positive = entry(entry(z, layer), index - 1) > 0;
    return {ids, names, layer, index, positive};
  };
  const shown = shownNumbers(rows);
  return shown.flatMap(of =>
    shown
      .filter(by => !isElementwise(name) || by === of)
      .map(by =>
        equation(
          ids('activation'),
          slopeOf(ids, names.a(layer, of), names.z(layer, by)),
          activationFormulas[name].slope(symbolsOf(of), by),
        ),
      ),
  );
}
