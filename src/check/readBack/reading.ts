/** What kinds of things are read back. */
export type ReadKind =
  | 'equation'
  | 'row'
  | 'number'
  | 'label'
  | 'note'
  | 'sentence';

/** Something that was read back, at the moment at which it is first seen. */
export interface ReadBack {
  readonly kind: ReadKind;
  /** Seconds from the start of the figure, first and last. */
  readonly time: number;
  readonly until: number;
  /** What is shown, in one line. */
  readonly shown: string;
  readonly outcome: 'true' | 'untrue' | 'unread';
  /** Why it is untrue, or cannot be read. */
  readonly why?: string;
}
