import {describe, expect, test} from 'vitest';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import type {Parameter} from '../../src/network/parameter.ts';
import {passIncrement} from '../../src/network/passIncrement.ts';
import {randomNetwork} from './randomNetwork.ts';

const network = randomNetwork({
  seed: 4,
  layers: [3, 4, 2, 3],
  activations: ['tanh', 'sigmoid', 'tanh'],
  loss: 'half-squared-error',
});
const pass = forwardPass(network);
const step = 1e-3;

function moved({kind, layer, row, ...rest}: Parameter): Network {
  const column = 'column' in rest ? rest.column : 0;
  const weights = network.weights.map((matrix, at) =>
    matrix.map((values, i) =>
      values.map((w, j) =>
        kind === 'weight' &&
        at === layer - 1 &&
        i === row - 1 &&
        j === column - 1
          ? w + step
          : w,
      ),
    ),
  );
  const biases = network.biases.map((vector, at) =>
    vector.map((b, i) =>
      kind === 'bias' && at === layer - 1 && i === row - 1 ? b + step : b,
    ),
  );
  return {...network, weights, biases};
}

const parameters: readonly Parameter[] = [1, 2, 3].flatMap(
  (layer): readonly Parameter[] => [
    {kind: 'weight', layer, row: 2, column: 1},
    {kind: 'bias', layer, row: 1},
  ],
);

function differences(one: readonly number[], other: readonly number[]) {
  return one.map((value, at): number => expect.closeTo(value - other[at]!, 12));
}

describe.each(parameters)('A step of %j', parameter => {
  const {z, a, e} = passIncrement(network, pass, parameter, step, () => 1);
  const after = forwardPass(moved(parameter));
  const layers = network.layers.map((_, layer) => layer);

  test('leaves what lies before it as it is', () => {
    for (const layer of layers.filter(layer => layer < parameter.layer)) {
      expect(z[layer]).toEqual({by: [], noise: []});
      expect(a[layer]).toEqual({by: [], noise: []});
    }
  });

  test('moves what lies behind it as two forward passes differ', () => {
    for (const layer of layers.filter(layer => layer >= parameter.layer)) {
      expect(z[layer]!.by).toEqual(
        differences(after.z[layer]!, pass.z[layer]!),
      );
      expect(a[layer]!.by).toEqual(
        differences(after.a[layer]!, pass.a[layer]!),
      );
    }
    expect(e.by).toEqual(differences(after.outputErrors, pass.outputErrors));
  });

  test('has a bound on its error that is small, and nowhere below 0', () => {
    const noise = [...z, ...a, e].flatMap(one => one.noise);

    expect(Math.min(...noise)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...noise)).toBeLessThan(1e-8);
  });
});
