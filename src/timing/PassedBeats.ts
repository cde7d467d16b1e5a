import {type Kept, restOf} from './savedBeat.ts';
import {repeatedText} from './timingTexts.ts';

/** A beat that a running script has passed. */
export interface PassedBeat {
  readonly name: string;
  /** The time when the script reached it, in seconds. */
  readonly start: number;
  /** The script's own rest, in seconds. */
  readonly own: number;
  /** How long it rests. */
  readonly rest: number;
  /**
   * Whether its saved moment had passed by then; the beat then rests by the
   * script.
   */
  readonly overtaken: boolean;
}

/** The time of a beat: the end of its rest, in seconds. */
export function timeOf({start, rest}: PassedBeat): number {
  return start + rest;
}

/** Beats in order of time. */
export function inOrder(beats: Iterable<PassedBeat>): readonly PassedBeat[] {
  return [...beats].sort((one, other) => timeOf(one) - timeOf(other));
}

/**
 * The beats that a scene has passed since its start, in editor and render
 * alike.
 */
export class PassedBeats {
  readonly #fail: (message: string) => void;
  #passed = new Map<string, PassedBeat>();

  /** @param fail - Receives an error about a beat that comes twice. */
  constructor(fail: (message: string) => void) {
    this.#fail = fail;
  }

  /** In order of time. */
  get all(): readonly PassedBeat[] {
    return inOrder(this.#passed.values());
  }

  /** Restarts with the scene. */
  forget(): void {
    this.#passed = new Map();
  }

  /**
   * Passes a beat that the script reaches at `start`, with a rest of its own.
   */
  pass(
    name: string,
    start: number,
    own: number,
    saved: Kept | null | undefined,
  ): PassedBeat {
    if (this.#passed.has(name)) this.#fail(repeatedText(name));
    const beat = {name, start, own, ...restOf(saved, start, own)};
    this.#passed.set(name, beat);
    return beat;
  }
}
