import {toMilliseconds} from './savedBeat.ts';

/**
 * The warning about a beat that no scene has: it was renamed or removed, or its
 * script is being edited.
 */
export function unclaimedText(
  file: string,
  name: string,
  scene: string,
  beats: readonly string[],
): string {
  const list = beats.length > 0 ? beats.join(', ') : 'none';
  return `${file} times the beat "${name}", which scene "${scene}" does not have. Its beats: ${list}. Rename the entry or remove it.`;
}

/**
 * The warning about a saved moment that is earlier than `start`, the time at
 * which the script reaches its beat.
 */
export function overtakenText(
  file: string,
  name: string,
  start: number,
): string {
  return `${file} times the beat "${name}" before the script reaches it, at ${toMilliseconds(start)} s: the beat rests as the script says. Move it again in the editor, or remove the entry.`;
}

/** The error about a beat that a script reaches twice. */
export function repeatedText(name: string): string {
  return `The beat "${name}" comes twice. Give each beat of a scene its own name.`;
}
