import type {RenderEvent} from '../../render/index.ts';

/** Shows how far a render is. */
export interface Progress {
  readonly onEvent: (event: RenderEvent) => void;
  /** Leaves the terminal as it was; what is finished stays to be read. */
  readonly end: () => void;
}

/** Shows nothing, for those who only want the result. */
export const noProgress: Progress = {onEvent: () => {}, end: () => {}};
