/** Names as they stand in a network file. */
export type LossName =
  | 'half-squared-error'
  | 'mean-squared-error'
  | 'binary-cross-entropy'
  | 'categorical-cross-entropy';
