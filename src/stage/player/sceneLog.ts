import type {Logger, LogPayload} from '@motion-canvas/core';
import {allowances} from '../allowed/allowances.ts';

/** What was logged, and the frame that was played then. */
export interface LoggedError extends LogPayload {
  readonly frame?: number;
}

/**
 * The log of one player's scenes. Motion Canvas logs most errors, including
 * those thrown inside a signal, and goes on with a wrong picture.
 */
export class SceneLog {
  readonly warnings: string[] = [];
  readonly #frameNow: () => number;
  #error: LoggedError | undefined;
  #told: LoggedError[] = [];
  /** Errors so far: a signal throws again at every frame. */
  readonly #known = new Set<string>();

  /** @param frameNow - The frame that is being played. */
  constructor(logger: Logger, frameNow: () => number) {
    this.#frameNow = frameNow;
    // The project outlives its players: its logger must not hold their nodes.
    const log = new WeakRef(this);
    const note = (payload: LogPayload) => {
      const living = log.deref();
      if (living) living.#note(payload);
      else logger.onLogged.unsubscribe(note);
    };
    logger.onLogged.subscribe(note);
  }

  /** The first error logged since the last call. */
  takeError(): LoggedError | undefined {
    const error = this.#error;
    this.#error = undefined;
    return error;
  }

  /** What does not end the scene, since the last call. */
  takeTold(): readonly LoggedError[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }

  /** Adds a warning, once. */
  warn(message: string): void {
    if (!this.warnings.includes(message)) this.warnings.push(message);
  }

  #note(payload: LogPayload): void {
    const told = {...payload, frame: this.#frameNow()};
    if (!isError(payload)) {
      if (allowances().loggedErrors) this.#told.push(told);
      else if (String(payload.level) === 'warn')
        this.warn(describePayload(payload));
      return;
    }
    // What was thrown has a stack; what a scene says itself has none.
    const isSaid = payload.stack === undefined;
    if (!allowances().loggedErrors) this.#error ??= told;
    else if (isSaid) this.#told.push(told);
    else if (this.#isNew(payload)) this.#error ??= told;
  }

  #isNew(payload: LogPayload): boolean {
    const text = describePayload(payload);
    if (this.#known.has(text)) return false;
    this.#known.add(text);
    return true;
  }
}

/** Whether it is about a fault, and not merely said. */
export function isError({level}: LogPayload): boolean {
  return String(level) === 'error';
}

/** The message, led by the node that it is about. */
export function describePayload({message, inspect}: LogPayload): string {
  return inspect ? `${inspect}: ${message}` : message;
}
