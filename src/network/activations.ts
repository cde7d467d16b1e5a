/** Names as they stand in a network file. */
export type ActivationName =
  | 'identity'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky-relu'
  | 'elu'
  | 'softplus'
  | 'silu'
  | 'gelu'
  | 'softmax';
