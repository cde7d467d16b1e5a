import {jsonObject} from './jsonText.ts';
import {readBeats} from './readBeats.ts';
import {type Kept, type SavedBeat, toMilliseconds} from './savedBeat.ts';
import {unusableTiming} from './timingFileError.ts';

/** The content of a scene's `.meta` file. */
export interface TimingFile {
  /** Moved beats in order of time; every name once. */
  readonly beats: readonly SavedBeat[];
  /** The seed of a scene that draws random numbers; written by hand only. */
  readonly seed?: number;
}

/**
 * Parses the text of a `.meta` file: ours, or one of Motion Canvas's editor.
 *
 * @param file - Its name in errors.
 * @throws TimingFileError that names the file, the line or the beat, and the
 *   way out.
 */
export function readTimingFile(text: string, file: string): TimingFile {
  const json = jsonObject(text);
  if ('mistake' in json) throw unusableTiming(file, json.mistake);
  const {timeEvents = [], seed} = json.value;
  const beats = readBeats(timeEvents, file);
  if (seed === undefined) return {beats};
  if (typeof seed === 'number' && Number.isFinite(seed)) return {beats, seed};
  throw unusableTiming(file, 'its seed is not a number');
}

/** The text of a timing file: one line for each entry, to the millisecond. */
export function timingFileText({beats, seed}: TimingFile): string {
  const lines = beats.map(beat => `    ${entryText(beat)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  const random = seed === undefined ? '' : `,\n  "seed": ${seed}`;
  return `{\n  "timeEvents": ${list}${random}\n}\n`;
}

/** An entry of a timing file, on one line. */
export function entryText({name, ...kept}: SavedBeat): string {
  const [key, seconds] = keptAs(kept);
  return `{"name": ${JSON.stringify(name)}, "${key}": ${toMilliseconds(seconds)}}`;
}

function keptAs(kept: Kept): readonly [string, number] {
  return 'rest' in kept ? ['rest', kept.rest] : ['targetTime', kept.targetTime];
}
