import {lastLayer, type Network} from '../../network/network.ts';
import {
  equation,
  hadamard,
  matrixProduct,
  occurrence,
  transpose,
} from '../term/build.ts';
import {createIds} from '../term/ids.ts';
import type {Layer} from '../term/layer.ts';
import {mixes} from '../term/locals.ts';
import {layerPartial} from '../term/partials.ts';
import type {Equation} from '../term/term.ts';
import {below, vocabulary} from '../term/vocabulary.ts';

/** The four equations of backpropagation. */
export type Law = 'outputDelta' | 'hiddenDelta' | 'weights' | 'biases';

/**
 * One of the four equations, for one layer or for any:
 * - δ⁽ᴸ⁾ = ∂E/∂A⁽ᴸ⁾ ⊙ ∂A⁽ᴸ⁾/∂Z⁽ᴸ⁾, with softmax (∂A⁽ᴸ⁾/∂Z⁽ᴸ⁾)ᵀ ∂E/∂A⁽ᴸ⁾;
 * - δ⁽ˡ⁾ = ((W⁽ˡ⁺¹⁾)ᵀ δ⁽ˡ⁺¹⁾) ⊙ ∂A⁽ˡ⁾/∂Z⁽ˡ⁾;
 * - ∂E/∂W⁽ˡ⁾ = δ⁽ˡ⁾ (A⁽ˡ⁻¹⁾)ᵀ;
 * - ∂E/∂B⁽ˡ⁾ = δ⁽ˡ⁾.
 *
 * @param layer - A number, ℓ, or for the first equation L.
 * @param prefix - The prefix of its ids.
 */
export function lawOf(
  law: Law,
  network: Network,
  layer: Layer,
  prefix: string,
): Equation {
  const layers = lawLayers(law, network);
  const stated = typeof layer === 'number' ? undefined : layers;
  return laws[law](network, layer, prefix, stated);
}

/** The layers that an equation holds for. */
export function lawLayers(law: Law, network: Network): readonly number[] {
  const last = lastLayer(network);
  const all = Array.from({length: last}, (_, index) => index + 1);
  switch (law) {
    case 'outputDelta':
      return [last];
    case 'hiddenDelta':
      return all.slice(0, -1);
    case 'weights':
    case 'biases':
      return all;
  }
}

type LawBuilder = (
  network: Network,
  layer: Layer,
  prefix: string,
  layers: readonly number[] | undefined,
) => Equation;

const laws: Readonly<Record<Law, LawBuilder>> = {
  outputDelta: (network, layer, prefix, layers) => {
    const names = vocabulary(network);
    const ids = createIds(prefix);
    const A = names.A(layer);
    const left = occurrence(ids('left'), names.Delta(layer));
    const gradient = layerPartial(ids('gradient'), names.E, A, 'gradient');
    const last = lastLayer(network);
    const mixed = mixes(network, last) && (network.layers[last] ?? 0) > 1;
    const layout = mixed ? 'jacobian' : 'diagonal';
    const slope = layerPartial(ids('slope'), A, names.Z(layer), layout);
    const right = mixed
      ? matrixProduct(ids('right'), [
          transpose(ids('transpose'), slope),
          gradient,
        ])
      : hadamard(ids('right'), [gradient, slope]);
    return equation(ids('equation'), left, right, layers);
  },
  hiddenDelta: (network, layer, prefix, layers) => {
    const names = vocabulary(network);
    const ids = createIds(prefix);
    const above: Layer = typeof layer === 'number' ? layer + 1 : 'ℓ+1';
    const weights = transpose(
      ids('transpose'),
      occurrence(ids('W'), names.W(above)),
    );
    const delta = occurrence(ids('delta'), names.Delta(above));
    const A = names.A(layer);
    const slope = layerPartial(ids('slope'), A, names.Z(layer), 'diagonal');
    const incoming = matrixProduct(ids('incoming'), [weights, delta]);
    return equation(
      ids('equation'),
      occurrence(ids('left'), names.Delta(layer)),
      hadamard(ids('right'), [incoming, slope]),
      layers,
    );
  },
  weights: (network, layer, prefix, layers) => {
    const names = vocabulary(network);
    const ids = createIds(prefix);
    const inputs = occurrence(ids('A'), names.A(below(layer)));
    return equation(
      ids('equation'),
      layerPartial(ids('left'), names.E, names.W(layer), 'gradient'),
      matrixProduct(ids('right'), [
        occurrence(ids('delta'), names.Delta(layer)),
        transpose(ids('transpose'), inputs),
      ]),
      layers,
    );
  },
  biases: (network, layer, prefix, layers) => {
    const names = vocabulary(network);
    const ids = createIds(prefix);
    return equation(
      ids('equation'),
      layerPartial(ids('left'), names.E, names.B(layer), 'gradient'),
      occurrence(ids('delta'), names.Delta(layer)),
      layers,
    );
  },
};
