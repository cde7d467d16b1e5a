import type {Increment} from './increment.ts';
import {diagonal, hadamard, multiply, transpose} from './linear.ts';
import {
  sigmoid,
  sigmoidDifference,
  sigmoidSlope,
  softplus,
} from './logistic.ts';
import type {Matrix, Vector} from './network.ts';
import {
  normalDensity,
  normalDistribution,
  normalShare,
} from './normalDistribution.ts';
import {softmax, softmaxJacobian} from './softmax.ts';
import {softmaxIncrement} from './softmaxIncrement.ts';

/**
 * f(z + d) − f(z) where one formula holds, as terms to add up. A number is the
 * slope of a line.
 *
 * The common part cancels before anything is rounded, as in σ(z + d) − σ(z) =
 * σ(z + d) σ(−z) (1 − e⁻ᵈ). So the difference keeps its digits, however small
 * it is beside f(z) (Kahan and Fateman, Symbolic Computation of Divided
 * Differences, SIGSAM Bulletin 33, 1999). No derivative is used.
 */
export type Difference = number | ((z: number, d: number) => readonly number[]);

/**
 * The differences of a function with one formula up to 0 and another above it.
 */
export interface Pieces {
  readonly below: Difference;
  readonly above: Difference;
}

/** An activation in which aᵢ depends on zᵢ alone. */
interface ElementwiseActivation {
  readonly kind: 'elementwise';
  readonly value: (z: number) => number;
  /** da/dz at z; at a kink, the slope of the left side. */
  readonly slope: (z: number) => number;
  readonly difference: Difference | Pieces;
}

/** An activation in which every z of the layer affects every a. */
interface VectorActivation {
  readonly kind: 'vector';
  readonly value: (z: Vector) => Vector;
  /** ∂aᵢ/∂zⱼ at row i, column j, from the values a. */
  readonly jacobian: (a: Vector) => Matrix;
  /** The change of a with z. */
  readonly increment: (a: Vector, moved: Increment) => Increment;
}

const leak = 0.01;

/**
 * Every activation by its name in a network file: its value, its derivative and
 * its differences. Its formulas are in `math/function/activationFormulas.ts`.
 */
export const activations = {
  identity: {
    kind: 'elementwise',
    value: z => z,
    slope: () => 1,
    difference: 1,
  },
  sigmoid: {
    kind: 'elementwise',
    value: sigmoid,
    slope: sigmoidSlope,
    difference: (z, d) => [sigmoidDifference(z, d)],
  },
  tanh: {
    kind: 'elementwise',
    value: Math.tanh,
    // 1 − tanh² loses its digits where tanh is near ±1; 1/cosh² keeps them.
    slope: z => (1 / Math.cosh(z)) ** 2,
    difference: (z, d) => [Math.sinh(d) / Math.cosh(z) / Math.cosh(z + d)],
  },
  relu: {
    kind: 'elementwise',
    value: z => (z > 0 ? z : 0),
    slope: z => (z > 0 ? 1 : 0),
    difference: {below: 0, above: 1},
  },
  'leaky-relu': {
    kind: 'elementwise',
    value: z => (z > 0 ? z : leak * z),
    slope: z => (z > 0 ? 1 : leak),
    difference: {below: leak, above: 1},
  },
  elu: {
    kind: 'elementwise',
    value: z => (z > 0 ? z : Math.expm1(z)),
    slope: z => (z > 0 ? 1 : Math.exp(z)),
    difference: {below: (z, d) => [Math.exp(z) * Math.expm1(d)], above: 1},
  },
  softplus: {
    kind: 'elementwise',
    value: softplus,
    slope: sigmoid,
    // ln((1 + eᶻ⁺ᵈ)/(1 + eᶻ)).
    difference: (z, d) => [Math.log1p(sigmoid(z) * Math.expm1(d))],
  },
  silu: {
    kind: 'elementwise',
    value: z => z * sigmoid(z),
    slope: z => sigmoid(z) + z * sigmoidSlope(z),
    difference: (z, d) => [d * sigmoid(z + d), z * sigmoidDifference(z, d)],
  },
  gelu: {
    kind: 'elementwise',
    value: z => z * normalDistribution(z),
    slope: z => normalDistribution(z) + z * normalDensity(z),
    difference: (z, d) => [
      d * normalDistribution(z + d),
      z * normalShare(z, d),
    ],
  },
  softmax: {
    kind: 'vector',
    value: softmax,
    jacobian: softmaxJacobian,
    increment: softmaxIncrement,
  },
} as const satisfies Record<string, ElementwiseActivation | VectorActivation>;

/** Names in a network file. */
export type ActivationName = keyof typeof activations;

/** Activations in which aᵢ depends on zᵢ alone. */
export type ElementwiseName = {
  [
    TName in ActivationName
  ]: (typeof activations)[TName]['kind'] extends 'elementwise' ? TName : never;
}[ActivationName];

/** Activations in which every z of the layer affects every a. */
export type VectorName = Exclude<ActivationName, ElementwiseName>;

/** Every activation, in the order of lists. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those above
export const activationNames = Object.keys(
  activations,
) as readonly ActivationName[];

/** A = f(Z) for one layer. */
export function activate(name: ActivationName, z: Vector): Vector {
  const activation = activations[name];
  return activation.kind === 'vector'
    ? activation.value(z)
    : z.map(value => activation.value(value));
}

/** ∂aᵢ/∂zⱼ at row i, column j; diagonal for all but softmax. */
export function activationJacobian(
  name: ActivationName,
  z: Vector,
  a: Vector,
): Matrix {
  const activation = activations[name];
  return activation.kind === 'vector'
    ? activation.jacobian(a)
    : diagonal(z.map(value => activation.slope(value)));
}

/**
 * ∂E/∂Z = Jᵀ ∂E/∂A for the Jacobian J of a layer's activation. For a diagonal J
 * this is ∂E/∂A ⊙ f′(Z), and J is never built.
 */
export function backThroughActivation(
  name: ActivationName,
  z: Vector,
  a: Vector,
  dA: Vector,
): Vector {
  const activation = activations[name];
  if (activation.kind === 'vector') {
    return multiply(transpose(activation.jacobian(a)), dA);
  }
  return hadamard(
    dA,
    z.map(value => activation.slope(value)),
  );
}

/** Whether aᵢ depends on zᵢ alone, so that the Jacobian is diagonal. */
export function isElementwise(name: ActivationName): name is ElementwiseName {
  return activations[name].kind === 'elementwise';
}
