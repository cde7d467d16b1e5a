import type {RenderEvent} from '../../render/index.ts';

/** Shows the progress of a render. */
export interface Progress {
  readonly onEvent: (event: RenderEvent) => void;
  /** Restores the terminal; finished lines stay. */
  readonly end: () => void;
}

/** Combines several displays. */
export function together(ways: readonly Progress[]): Progress {
  return {
    onEvent: event => ways.forEach(way => way.onEvent(event)),
    end: () => ways.forEach(way => way.end()),
  };
}
