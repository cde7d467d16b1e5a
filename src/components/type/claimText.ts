import {createEffect} from '@motion-canvas/core';
import {claimsIn} from '../../math/write/arithmetic.ts';
import {isTried, refuse} from './claim.ts';

/**
 * Claims a text that is about to be shown. Its equations between numbers have
 * to hold to the digits shown.
 *
 * @param shower - The component, such as "A ratio".
 * @throws UntrueError with the equation, both values and the way out.
 */
export function claimText(shower: string, text: string): void {
  if (!text.includes('=') || !isTried()) return;
  const {untrue} = claimsIn(text);
  if (!untrue) return;
  const {equation, left, right} = untrue;
  refuse(
    shower,
    equation,
    `to the digits shown, the left side is ${left}, the right side ${right}`,
  );
}

/**
 * The same for a signal's text without symbols, now and whenever it changes: an
 * equation between symbols cannot be verified in a text, and is refused.
 */
export function claimWords(shower: string, text: () => string): void {
  if (!isTried()) return;
  createEffect(() => {
    const words = text();
    if (!words.includes('=')) return;
    claimText(shower, words);
    if (!claimsIn(words).unread) return;
    refuse(
      shower,
      words,
      'a text has no symbols that could be evaluated; a board has',
    );
  });
}
