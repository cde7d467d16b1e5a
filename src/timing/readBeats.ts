import {longestRest, type SavedBeat} from './savedBeat.ts';
import {type TimingFileError, unusableTiming} from './timingFileError.ts';

/**
 * The entries of a timing file: beats that an author has moved in a scene.
 *
 * @param file - The name of their place in errors.
 * @throws TimingFileError for an entry that is not a beat, comes twice, or has
 *   an impossible time.
 */
export function readBeats(
  entries: unknown,
  file: string,
): readonly SavedBeat[] {
  if (!Array.isArray(entries)) {
    throw unusableTiming(
      file,
      `its timeEvents are ${shown(entries)}`,
      'Write a list of {"name": a beat, "rest": seconds}.',
    );
  }
  const names = new Set<string>();
  return entries.map((entry: unknown) => {
    const beat = readBeat(entry, file);
    if (names.has(beat.name)) {
      throw unusableTiming(
        file,
        `it has the beat "${beat.name}" twice`,
        'Remove one of the entries.',
      );
    }
    names.add(beat.name);
    return beat;
  });
}

function readBeat(entry: unknown, file: string): SavedBeat {
  const {name, rest, targetTime}: Record<string, unknown> = Object(entry);
  if (typeof name !== 'string' || name === '') {
    throw malformed(entry, file);
  }
  if (rest !== undefined) {
    return {name, rest: secondsOf(rest, {entry, name, file})};
  }
  return {name, targetTime: secondsOf(targetTime, {entry, name, file})};
}

function secondsOf(
  value: unknown,
  {entry, name, file}: {entry: unknown; name: string; file: string},
): number {
  if (typeof value !== 'number') throw malformed(entry, file);
  if (value >= 0 && value <= longestRest) return value;
  throw unusableTiming(
    file,
    `it gives the beat "${name}" ${value} s`,
    `Give it from 0 to ${longestRest} s, or remove the entry.`,
  );
}

function malformed(entry: unknown, file: string): TimingFileError {
  return unusableTiming(
    file,
    `its timeEvents hold ${shown(entry)}`,
    'Each entry is {"name": a beat, "rest": seconds}, or {"name", "targetTime"} as Motion Canvas writes it.',
  );
}

/** As much of a value as fits into a line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
