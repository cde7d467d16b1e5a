import {toMilliseconds} from './savedBeat.ts';

/** A beat that no scene has: it was renamed, removed, or is away for a moment. */
export function unclaimedText(
  file: string,
  name: string,
  scene: string,
  beats: readonly string[],
): string {
  const list = beats.length > 0 ? beats.join(', ') : 'none';
  return `${file} times the beat "${name}", which scene "${scene}" does not have. Its beats: ${list}. Rename the entry or remove it.`;
}

/** A saved moment that lies before the script comes to its beat, at `start`. */
export function overtakenText(
  file: string,
  name: string,
  start: number,
): string {
  return `${file} lets the beat "${name}" fall before the script comes to it, at ${toMilliseconds(start)} s: it rests as the script says. Move it again in the editor, or remove the entry.`;
}

/** A beat that a script comes to again. */
export function repeatedText(name: string): string {
  return `The beat "${name}" comes twice. Give each beat of a scene its own name.`;
}
