import {diagonal, hadamard, multiply, transpose} from './linear.ts';
import {sigmoid, sigmoidSlope, softplus} from './logistic.ts';
import type {Matrix, Vector} from './network.ts';
import {normalDensity, normalDistribution} from './normalDistribution.ts';
import {softmax, softmaxJacobian} from './softmax.ts';

/** Names as they stand in a network file. */
export const activationNames = [
  'identity',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'softplus',
  'silu',
  'gelu',
  'softmax',
] as const;

export type ActivationName = (typeof activationNames)[number];

/** An activation in which aᵢ depends on zᵢ alone. */
interface ElementwiseActivation {
  readonly kind: 'elementwise';
  readonly value: (z: number) => number;
  /** da/dz at z. At a kink it is the slope of the left side. */
  readonly slope: (z: number) => number;
}

/** An activation in which every z of the layer reaches every a. */
interface VectorActivation {
  readonly kind: 'vector';
  readonly value: (z: Vector) => Vector;
  /** ∂aᵢ/∂zⱼ at row i, column j, from the values a. */
  readonly jacobian: (a: Vector) => Matrix;
}

type Activation = ElementwiseActivation | VectorActivation;

const leak = 0.01;

/** Every activation with its derivative beside it. */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  identity: {kind: 'elementwise', value: z => z, slope: () => 1},
  sigmoid: {kind: 'elementwise', value: sigmoid, slope: sigmoidSlope},
  tanh: {
    kind: 'elementwise',
    value: Math.tanh,
    // 1 − tanh² loses its digits where tanh is near ±1; 1/cosh² keeps them.
    slope: z => (1 / Math.cosh(z)) ** 2,
  },
  relu: {
    kind: 'elementwise',
    value: z => (z > 0 ? z : 0),
    slope: z => (z > 0 ? 1 : 0),
  },
  'leaky-relu': {
    kind: 'elementwise',
    value: z => (z > 0 ? z : leak * z),
    slope: z => (z > 0 ? 1 : leak),
  },
  elu: {
    kind: 'elementwise',
    value: z => (z > 0 ? z : Math.expm1(z)),
    slope: z => (z > 0 ? 1 : Math.exp(z)),
  },
  softplus: {kind: 'elementwise', value: softplus, slope: sigmoid},
  silu: {
    kind: 'elementwise',
    value: z => z * sigmoid(z),
    slope: z => sigmoid(z) + z * sigmoidSlope(z),
  },
  gelu: {
    kind: 'elementwise',
    value: z => z * normalDistribution(z),
    slope: z => normalDistribution(z) + z * normalDensity(z),
  },
  softmax: {kind: 'vector', value: softmax, jacobian: softmaxJacobian},
};

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
 * ∂E/∂Z = Jᵀ ∂E/∂A for the Jacobian J of a layer's activation; where J is
 * diagonal this is ∂E/∂A ⊙ f′(Z), and J is never built.
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
export function isElementwise(name: ActivationName): boolean {
  return activations[name].kind === 'elementwise';
}
