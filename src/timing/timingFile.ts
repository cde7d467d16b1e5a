import type {Kept, SavedBeat} from './savedBeat.ts';
import {toMilliseconds} from './savedBeat.ts';

/** What a scene's `.meta` file holds. */
export interface TimingFile {
  /** What an author has moved, sorted by time; every name once. */
  readonly beats: readonly SavedBeat[];
  /** Of a scene that draws random numbers; only ever written by hand. */
  readonly seed?: number;
}

/** A timing file that cannot be used; the message names the way out. */
export class TimingFileError extends Error {
  override readonly name = 'TimingFileError';
}

/**
 * Reads the text of a `.meta` file: ours, or one of Motion Canvas's editor.
 *
 * @param file - What an error calls it.
 * @throws TimingFileError that names the file, the entry and the way out.
 */
export function readTimingFile(text: string, file: string): TimingFile {
  const data = parse(text, file);
  const {timeEvents = [], seed}: Record<string, unknown> = data;
  return {
    beats: readBeats(timeEvents, file),
    ...(typeof seed === 'number' && Number.isFinite(seed) && {seed}),
  };
}

function parse(text: string, file: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TimingFileError(
      `${file} is not JSON: ${reason}. Mend it, or delete it to give the scene the script’s own timing.`,
      {cause},
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new TimingFileError(
      `${file} holds ${shown(data)}. Write an object with a list of "timeEvents".`,
    );
  }
  return {...data};
}

/**
 * The entries of a timing file.
 *
 * @throws TimingFileError for one that is no beat, comes twice, or has a time
 * that no beat can have.
 */
export function readBeats(
  entries: unknown,
  file: string,
): readonly SavedBeat[] {
  if (!Array.isArray(entries)) {
    throw new TimingFileError(
      `The timeEvents in ${file} are ${shown(entries)}. Write a list of {"name", "rest"}.`,
    );
  }
  const names = new Set<string>();
  return entries.map((entry: unknown) => {
    const beat = readBeat(entry, file);
    if (names.has(beat.name)) {
      throw new TimingFileError(
        `${file} times the beat "${beat.name}" twice. Remove one of the entries.`,
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

/** No beat of a scene comes later, or rests longer, in seconds: an hour. */
const longest = 3600;

function secondsOf(
  value: unknown,
  {entry, name, file}: {entry: unknown; name: string; file: string},
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw malformed(entry, file);
  }
  if (value >= 0 && value <= longest) return value;
  throw new TimingFileError(
    `${file} gives the beat "${name}" ${value} s. Give it from 0 to ${longest} s, or remove the entry.`,
  );
}

function malformed(entry: unknown, file: string): TimingFileError {
  return new TimingFileError(
    `The timeEvents in ${file} hold ${shown(entry)}. Each entry is {"name": a beat, "rest": seconds}, or {"name", "targetTime"} as Motion Canvas writes it.`,
  );
}

/** As much of a value as a line has room for. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The text of a timing file: a line an entry, to the millisecond. */
export function timingFileText({beats, seed}: TimingFile): string {
  const lines = beats.map(beat => `    ${entryText(beat)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  const random = seed === undefined ? '' : `,\n  "seed": ${seed}`;
  return `{\n  "timeEvents": ${list}${random}\n}\n`;
}

function entryText({name, ...kept}: SavedBeat): string {
  const [key, seconds] = keptAs(kept);
  return `{"name": ${JSON.stringify(name)}, "${key}": ${toMilliseconds(seconds)}}`;
}

function keptAs(kept: Kept): readonly [string, number] {
  return 'rest' in kept ? ['rest', kept.rest] : ['targetTime', kept.targetTime];
}
