/** The kinds of parts that are read back. */
export type ReadKind =
  | 'equation'
  | 'row'
  | 'number'
  | 'label'
  | 'note'
  | 'caption';

/** A part that was read back. */
export interface ReadBack {
  readonly kind: ReadKind;
  /** When it is first and last seen, in seconds from the start of the figure. */
  readonly time: number;
  readonly until: number;
  /** Its text in one line. */
  readonly shown: string;
  readonly outcome: 'true' | 'untrue' | 'unread';
  /** The reason why it is untrue or unread. */
  readonly why?: string;
}
