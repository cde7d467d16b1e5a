import type {LogPayload} from '@motion-canvas/core';
import {takeRefusal} from '../allowed/refusals.ts';
import {explainMissing} from '../browser/missingNames.ts';
import {describePayload} from './sceneLog.ts';

/**
 * The message of an error in a scene, with the way out if the stage lacks what it is
 * about. What a library makes of a refusal is no more than its second half.
 *
 * @param thrown - The stack of what was thrown.
 */
export function explained(
  what: LogPayload,
  thrown: string | undefined,
): string {
  const message = explainMissing(what.message, what.stack ?? thrown);
  const refused = takeRefusal()?.message;
  return describePayload({
    ...what,
    message:
      refused === undefined || message.includes(refused)
        ? message
        : `${refused} (${message})`,
  });
}
