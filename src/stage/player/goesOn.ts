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
  return (
    isOfProject(thrownAt, findAuthor) &&
    explainMissing(message, stack) === message
  );
}

/** Whether an error comes from the bundle, or is a value without a place. */
export function isThrownByProject(
  error: unknown,
  findAuthor: FindAuthor,
): boolean {
  const {stack = ''} = error instanceof Error ? error : {};
  return !/^ +at /m.test(stack) || isOfProject(stack, findAuthor);
}

/** Whether a stack leads through modules of the project. */
function isOfProject(stack: string, findAuthor: FindAuthor): boolean {
  return findAuthor(stack, '').stack !== stack;
}
