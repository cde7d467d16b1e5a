import type {Logger, LogPayload} from '@motion-canvas/core';

/**
 * The log of one player's scenes. Motion Canvas logs most errors, including
 * those thrown inside a signal, and goes on with a wrong picture.
 */
export class SceneLog {
  readonly warnings: string[] = [];
  #error: LogPayload | undefined;

  constructor(logger: Logger) {
    logger.onLogged.subscribe(payload => this.#note(payload));
  }

  /** The first error logged since the last call. */
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

/** The message, led by the node that it is about. */
export function describePayload({message, inspect}: LogPayload): string {
  return inspect ? `${inspect}: ${message}` : message;
}
