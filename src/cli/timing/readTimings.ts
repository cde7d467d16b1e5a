import path from 'node:path';
import {parseJson} from '../../network/file/fileJson.ts';
import {
  type NetworkTimings,
  readNetworkTimings,
} from '../../timing/networkTimings.ts';
import {unusableTiming} from '../../timing/timingFileError.ts';
import {timingText} from './wholeFile.ts';

/**
 * The content of a timing file for networks; empty when the file is missing.
 *
 * @throws Error that names the file and the way out.
 */
export async function readTimings(file: string): Promise<NetworkTimings> {
  const name = path.basename(file);
  const text = await timingText(file);
  if (text === undefined) return [];
  const timings = readNetworkTimings(text, name);
  // The next save would lose the first of two equal keys.
  const json = parseJson(text);
  if ('problem' in json) throw unusableTiming(name, json.problem.message);
  return timings;
}
