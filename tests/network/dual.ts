import type {ActivationName} from '../../src/network/activations.ts';
import type {LossName} from '../../src/network/losses.ts';
import {lastLayer} from '../../src/network/network.ts';
import type {Network} from '../../src/network/network.ts';
import {normalDistribution} from '../../src/network/normalDistribution.ts';
import {parameterName} from '../../src/network/parameter.ts';
import type {Parameter} from '../../src/network/parameter.ts';

/**
 * A second implementation: forward mode with dual numbers v + d·ε, ε² = 0, from
 * the textbook formulas and without the rules of reverse mode.
 */
interface Dual {
  readonly v: number;
  readonly d: number;
}

/** ∂E/∂θ by forward mode. */
export function forwardModeDerivative(
  network: Network,
  parameter: Parameter,
): number {
  const name = parameterName(parameter);
  const seeded = (id: string, v: number) => dual(v, id === name ? 1 : 0);
  let a = network.input.map(x => dual(x));
  network.weights.forEach((matrix, index) => {
    const layer = index + 1;
    const z = matrix.map((row, j) => {
      const terms = row.map((w, k) =>
        times(seeded(`w${layer},${j + 1},${k + 1}`, w), a[k] ?? dual(NaN)),
      );
      const b = network.biases[index]?.[j] ?? NaN;
      return total([...terms, seeded(`b${layer},${j + 1}`, b)]);
    });
    a = activated(network.activations[index] ?? 'identity', z);
  });
  const outputs = network.layers[lastLayer(network)] ?? NaN;
  const errors = a.map((output, i) =>
    outputError(network.loss, output, network.target[i] ?? NaN, outputs),
  );
  return total(errors).d;
}

function activated(name: ActivationName, z: readonly Dual[]): Dual[] {
  if (name !== 'softmax') return z.map(value => elementwise(name, value));
  const powers = z.map(exp);
  return powers.map(power => over(power, total(powers)));
}

function elementwise(name: Exclude<ActivationName, 'softmax'>, z: Dual): Dual {
  const one = dual(1);
  const logistic = over(one, plus(one, exp(scaled(z, -1))));
  switch (name) {
    case 'identity':
      return z;
    case 'sigmoid':
      return logistic;
    case 'tanh':
      return over(
        plus(exp(z), scaled(exp(scaled(z, -1)), -1)),
        plus(exp(z), exp(scaled(z, -1))),
      );
    case 'relu':
      return z.v > 0 ? z : dual(0);
    case 'leaky-relu':
      return z.v > 0 ? z : scaled(z, 0.01);
    case 'elu':
      return z.v > 0 ? z : plus(exp(z), dual(-1));
    case 'softplus':
      return log(plus(one, exp(z)));
    case 'silu':
      return times(z, logistic);
    case 'gelu': {
      const density = Math.exp(-(z.v ** 2) / 2) / Math.sqrt(2 * Math.PI);
      return times(z, dual(normalDistribution(z.v), density * z.d));
    }
  }
}

function outputError(loss: LossName, a: Dual, t: number, n: number): Dual {
  const miss = plus(dual(t), scaled(a, -1));
  switch (loss) {
    case 'half-squared-error':
      return scaled(times(miss, miss), 0.5);
    case 'mean-squared-error':
      return scaled(times(miss, miss), 1 / n);
    case 'binary-cross-entropy':
      return plus(
        scaled(log(a), -t),
        scaled(log(plus(dual(1), scaled(a, -1))), t - 1),
      );
    case 'categorical-cross-entropy':
      return scaled(log(a), -t);
  }
}

function dual(v: number, d = 0): Dual {
  return {v, d};
}

function plus(x: Dual, y: Dual): Dual {
  return dual(x.v + y.v, x.d + y.d);
}

function scaled(x: Dual, factor: number): Dual {
  return dual(x.v * factor, x.d * factor);
}

function times(x: Dual, y: Dual): Dual {
  return dual(x.v * y.v, x.d * y.v + x.v * y.d);
}

function over(x: Dual, y: Dual): Dual {
  return dual(x.v / y.v, (x.d * y.v - x.v * y.d) / y.v ** 2);
}

function exp(x: Dual): Dual {
  return dual(Math.exp(x.v), Math.exp(x.v) * x.d);
}

function log(x: Dual): Dual {
  return dual(Math.log(x.v), x.d / x.v);
}

function total(items: readonly Dual[]): Dual {
  return items.reduce(plus, dual(0));
}
