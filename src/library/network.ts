/**
 * `backprop-figures/network`: networks as numbers. It runs in Node and in a page, and
 * is described in `docs/library.md`.
 */
export {type ActivationName, activationNames} from '../network/activations.ts';
export {type BackwardPass, backwardPass} from '../network/backward.ts';
export {
  type BatchMean,
  batchMean,
  examplesOf,
  onExample,
} from '../network/batch.ts';
export {defaultNetwork} from '../network/defaultNetwork.ts';
export {descended, rateOf} from '../network/descent.ts';
export {parseNetwork} from '../network/file/networkFile.ts';
export {
  NetworkFileError,
  type NetworkProblem,
} from '../network/file/networkFileError.ts';
export {type ForwardPass, forwardPass} from '../network/forward.ts';
export {type LossName, lossNames} from '../network/losses.ts';
export type {Example, Matrix, Network, Vector} from '../network/network.ts';
export {
  type Parameter,
  parameterGradient,
  parameterName,
  parameters,
  parameterValue,
  withParameter,
} from '../network/parameter.ts';
