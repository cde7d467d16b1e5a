import type {RenderEvent} from '../../render/index.ts';

/** Shows how far a render is. */
export interface Progress {
  readonly onEvent: (event: RenderEvent) => void;
  /** Leaves the terminal as it was; what is finished stays to be read. */
  readonly end: () => void;
}

/** Shows the same in several ways. */
export function together(ways: readonly Progress[]): Progress {
  return {
    onEvent: event => ways.forEach(way => way.onEvent(event)),
    end: () => ways.forEach(way => way.end()),
  };
}
