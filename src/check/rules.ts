/** A rule for any project, by the name that its author leaves it out by. */
export type ProjectRule = 'frame' | 'size' | 'contrast' | 'overlap';

/** All of them, in the order in which they are told. */
export const projectRuleNames: readonly ProjectRule[] = [
  'frame',
  'size',
  'contrast',
  'overlap',
];
