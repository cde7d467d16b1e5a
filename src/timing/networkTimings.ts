import {jsonObject} from './jsonText.ts';
import type {SavedBeat} from './savedBeat.ts';
import {entryText} from './timingFile.ts';
import {unusableTiming} from './timingFileError.ts';

/** What `figures.timing.json` holds: the timing of figures, network by network. */
export type NetworkTimings = readonly NetworkTiming[];

/** What an author has moved in the figures of a network. */
export interface NetworkTiming extends NetworkId {
  /**
   * Entries as a `.meta` file has them, by the name of their scene. They are kept
   * as they are until somebody asks for them: one that is wrong concerns one figure.
   */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** What a network is known by. */
export interface NetworkId {
  /** Its file, by its path from the timing file; missing for one from a pipe. */
  readonly network?: string;
  /** A hash of its numbers. */
  readonly numbers: string;
}

/**
 * Reads the text of a timing file for networks.
 *
 * @param file - What an error calls it.
 * @throws TimingFileError that names the file, the place and the way out.
 */
export function readNetworkTimings(text: string, file: string): NetworkTimings {
  const json = jsonObject(text);
  if ('mistake' in json) throw unusableTiming(file, json.mistake);
  const {networks, ...others} = json.value;
  if (!Array.isArray(networks) || Object.keys(others).length > 0) {
    throw unusableTiming(
      file,
      'it holds something else than a list of "networks"',
    );
  }
  return networks.map((entry: unknown, i) => {
    const timing = networkTiming(entry);
    if (timing) return timing;
    throw unusableTiming(
      file,
      `entry ${i + 1} of its networks is none: it takes "network", a path, "numbers", a hash, and "figures" with a list for each scene`,
    );
  });
}

function networkTiming(entry: unknown): NetworkTiming | undefined {
  const {network, numbers, figures, ...others}: Record<string, unknown> =
    Object(entry);
  const isWhole =
    Object.keys(others).length === 0 &&
    typeof numbers === 'string' &&
    typeof figures === 'object' &&
    figures !== null &&
    !Array.isArray(figures);
  if (!isWhole) return undefined;
  if (network === undefined) return {numbers, figures: {...figures}};
  return typeof network === 'string'
    ? {network, numbers, figures: {...figures}}
    : undefined;
}

/** The text of a timing file for networks: a line an entry, figures in order. */
export function networkTimingsText(timings: NetworkTimings): string {
  const list = timings.map(({network, numbers, figures}) => {
    const lines = [
      ...(network === undefined ? [] : [`"network": ${quoted(network)}`]),
      `"numbers": ${quoted(numbers)}`,
      `"figures": ${figuresText(figures)}`,
    ];
    return `    {\n      ${lines.join(',\n      ')}\n    }`;
  });
  const networks = list.length > 0 ? `[\n${list.join(',\n')}\n  ]` : '[]';
  return `{\n  "networks": ${networks}\n}\n`;
}

function figuresText(figures: NetworkTiming['figures']): string {
  const lines = Object.entries(figures)
    .sort(([one], [other]) => Number(one > other) - Number(one < other))
    .map(
      ([scene, entries]) => `        ${quoted(scene)}: ${listText(entries)}`,
    );
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n      }` : '{}';
}

/** What is no list of entries is left as it is, for its author to mend. */
function listText(entries: unknown): string {
  if (!Array.isArray(entries) || entries.length === 0) return quoted(entries);
  const lines = entries.map(entry => `          ${lineText(entry)}`);
  return `[\n${lines.join(',\n')}\n        ]`;
}

function lineText(entry: unknown): string {
  return isBeat(entry) ? entryText(entry) : quoted(entry);
}

function isBeat(entry: unknown): entry is SavedBeat {
  const {name, rest, targetTime, ...others}: Record<string, unknown> =
    Object(entry);
  const seconds = [rest, targetTime].filter(value => value !== undefined);
  return (
    typeof name === 'string' &&
    seconds.length === 1 &&
    typeof seconds[0] === 'number' &&
    Object.keys(others).length === 0
  );
}

function quoted(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * The timing of a network: by its file where there is one of that name, even if
 * its numbers are others by now, else by its numbers.
 */
export function timingOf(
  timings: NetworkTimings,
  {network, numbers}: NetworkId,
): NetworkTiming | undefined {
  const named = timings.filter(
    timing => network !== undefined && timing.network === network,
  );
  const same = (timing: NetworkTiming) => timing.numbers === numbers;
  return named.find(same) ?? named[0] ?? timings.find(same);
}

/**
 * The same, with other beats of a scene; one without any is left out, as is a
 * network without any. One that had none gets its place at the end.
 *
 * @param keepsEmpty - Whether a scene without entries is kept, as one is whose
 * timing would else come from somewhere else.
 */
export function withBeats(
  timings: NetworkTimings,
  id: NetworkId,
  scene: string,
  beats: readonly SavedBeat[],
  keepsEmpty = false,
): NetworkTimings {
  const before = timingOf(timings, id);
  const {[scene]: _, ...others} = before?.figures ?? {};
  const isLeftOut = beats.length === 0 && !keepsEmpty;
  const figures = isLeftOut ? others : {...others, [scene]: beats};
  const after = {...(before ?? id), figures};
  const kept = Object.keys(figures).length > 0 ? [after] : [];
  return before
    ? timings.flatMap(timing => (timing === before ? kept : [timing]))
    : [...timings, ...kept];
}
