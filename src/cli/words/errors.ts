import {closest, distance} from 'fastest-levenshtein';
import {visible} from '../../network/file/visible.ts';

/** The request is invalid as written: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The error for an unknown name; it suggests the nearest known one. `where`
 * says where these names belong, such as ` of render`.
 */
export function unknownChoice(
  kind: string,
  given: string,
  choices: readonly string[],
  where = '',
): UsageError {
  return new UsageError(
    `There is no ${kind} “${visible(given)}”${where}. ${wayOut(given, choices)}`.trimEnd(),
  );
}

/** Longer lists of choices are left to the help. */
const listedChoices = 12;

function wayOut(given: string, choices: readonly string[]): string {
  const nearest = nearestChoice(given, choices);
  if (nearest === undefined) return '';
  const question = `Did you mean ${nearest}?`;
  if (choices.length === 1) {
    return similar(given, nearest) ? question : `The only one is ${nearest}.`;
  }
  return choices.length > listedChoices
    ? question
    : `${question} Choose one of: ${choices.join(', ')}.`;
}

/**
 * The choice with the same beginning, otherwise the one with the fewest edits.
 */
export function nearestChoice(
  given: string,
  choices: readonly string[],
): string | undefined {
  const word = given.toLowerCase();
  const same = (choice: string) => choice.toLowerCase() === word;
  const begins = (choice: string) => choice.toLowerCase().startsWith(word);
  if (word === '' || choices.length === 0) return choices[0];
  return (
    choices.find(same) ?? choices.find(begins) ?? closest(word, [...choices])
  );
}

/** Whether one may be a typo of the other. */
export function similar(given: string, choice: string): boolean {
  return distance(given, choice) * 2 <= Math.min(given.length, choice.length);
}
