import {jsonObject} from './jsonText.ts';
import type {SavedBeat} from './savedBeat.ts';
import {entryText} from './timingFile.ts';
import {unusableTiming} from './timingFileError.ts';

/**
 * The content of `figures.timing.json`: the timing of figures, network by
 * network.
 */
export type NetworkTimings = readonly NetworkTiming[];

/** The beats that an author has moved in the figures of a network. */
export interface NetworkTiming extends NetworkId {
  /**
   * Entries as in a `.meta` file, by scene. They stay unchecked until they are
   * used: a wrong entry concerns one figure.
   */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** The identity of a network. */
export interface NetworkId {
  /** The path of its file, relative to the timing file; missing for a pipe. */
  readonly network?: string;
  /** A hash of its numbers. */
  readonly numbers: string;
}

/**
 * Parses the text of a timing file for networks.
 *
 * @param file - Its name in errors.
 * @throws TimingFileError that names the file, the place and the way out.
 */
export function readNetworkTimings(text: string, file: string): NetworkTimings {
  const json = jsonObject(text);
  if ('mistake' in json) throw unusableTiming(file, json.mistake);
  const {networks, ...others} = json.value;
  if (!Array.isArray(networks) || Object.keys(others).length > 0) {
    throw unusableTiming(
      file,
      'it is not an object with a list of "networks" and nothing else',
    );
  }
  return networks.map((entry: unknown, i) => {
    const timing = networkTiming(entry);
    if (timing) return timing;
    throw unusableTiming(
      file,
      `entry ${i + 1} of its networks is invalid: it needs "network", a path, "numbers", a hash, and "figures" with a list for each scene`,
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

/**
 * Anything other than a list of entries stays as it is, for its author to mend.
 */
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
 * The timing of a network: the entry of its file, even if its numbers have
 * changed, otherwise the entry of its numbers.
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
 * The timings with new beats of one scene. A scene without beats is left out,
 * and so is a network without scenes. A new network comes last.
 *
 * @param keepsEmpty - Whether a scene without entries is kept, and rests by its
 *   script. Left out, it takes its timing from another place.
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
