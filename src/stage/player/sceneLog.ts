import type {Logger, LogPayload} from '@motion-canvas/core';

/**
 * What the scenes of one player logged. Motion Canvas reports most errors this
 * way, those thrown inside a signal too, and goes on with a wrong picture.
 */
export class SceneLog {
  readonly warnings: string[] = [];
  #error: LogPayload | undefined;

  constructor(logger: Logger) {
    logger.onLogged.subscribe(payload => this.#note(payload));
  }

  /** The first error that was logged since the last call. */
  takeError(): LogPayload | undefined {
    const error = this.#error;
    this.#error = undefined;
    return error;
  }

  #note(payload: LogPayload): void {
    const level = String(payload.level);
    if (level === 'error') this.#error ??= payload;
    if (level !== 'warn') return;
    const message = describePayload(payload);
    if (!this.warnings.includes(message)) this.warnings.push(message);
  }
}

/** The message, led by the node it is about. */
export function describePayload({message, inspect}: LogPayload): string {
  return inspect ? `${inspect}: ${message}` : message;
}
