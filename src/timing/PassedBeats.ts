import {type Kept, restOf} from './savedBeat.ts';
import {repeatedText} from './timingTexts.ts';

/** A beat that a running script has passed. */
export interface PassedBeat {
  readonly name: string;
  /** When the script came to it, in seconds. */
  readonly start: number;
  /** The script's own rest, in seconds. */
  readonly own: number;
  /** How long it rests. */
  readonly rest: number;
  /** Its saved moment had passed by then, so that it rests as the script says. */
  readonly overtaken: boolean;
}

/** When a beat falls: at the end of its rest, in seconds. */
export function timeOf({start, rest}: PassedBeat): number {
  return start + rest;
}

/** Beats by the order in which they fall. */
export function inOrder(beats: Iterable<PassedBeat>): readonly PassedBeat[] {
  return [...beats].sort((one, other) => timeOf(one) - timeOf(other));
}

/** The beats that a scene has passed since it began, in the editor as in a render. */
export class PassedBeats {
  readonly #fail: (message: string) => void;
  #passed = new Map<string, PassedBeat>();

  /** @param fail - Told of a beat that comes twice. */
  constructor(fail: (message: string) => void) {
    this.#fail = fail;
  }

  /** By the order in which they fall. */
  get all(): readonly PassedBeat[] {
    return inOrder(this.#passed.values());
  }

  /** The scene begins anew. */
  forget(): void {
    this.#passed = new Map();
  }

  /** Passes a beat that the script comes to at `start` with a rest of its own. */
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
