/** A change in one step. */
export interface Pop {
  /** The time of the frame after it. */
  readonly time: number;
  readonly name: string;
  /** In plain words. */
  readonly change: string;
}

/** A change between two frames, however small. */
export interface Change extends Pop {
  /** What changes, and how. */
  readonly track: string;
  /** The track of its size, for one that comes or goes. */
  readonly grows?: string;
  /** By how much, in limits. */
  readonly by: number;
}

export type Untimed = Omit<Change, 'time'>;
