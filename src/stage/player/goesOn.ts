import {allowances} from '../allowed/allowances.ts';
import {explainMissing} from '../browser/missingNames.ts';
import type {FindAuthor} from '../loading/authorStack.ts';
import type {LoggedError} from './sceneLog.ts';

/**
 * Whether a scene is drawn on after an error that Motion Canvas caught, such as one of
 * a signal, which keeps its last value. What the stage lacks ends the scene.
 */
export function goesOn(
  {message, stack = ''}: LoggedError,
  findAuthor: FindAuthor,
): boolean {
  if (!allowances().loggedErrors) return false;
  const [thrownAt = ''] = /^ +at .*$/m.exec(stack) ?? [];
  const isOfProject = findAuthor(thrownAt, '').stack !== thrownAt;
  return isOfProject && explainMissing(message, stack) === message;
}
