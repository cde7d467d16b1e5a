import type {Network} from '../network/network.ts';
import {readSettings, unusable} from './settingsFile.ts';

/** How an error calls it. */
const kind = 'network file';

/**
 * The network of a file, or the default one without a file.
 *
 * @throws UsageError when the file cannot be read, or with all its problems.
 */
export async function readNetwork(file?: string): Promise<Network> {
  if (file === undefined) {
    return (await import('../network/defaultNetwork.ts')).defaultNetwork;
  }
  const text = await readSettings(kind, file);
  const {parseNetwork, NetworkFileError} =
    await import('../network/networkFile.ts');
  try {
    return parseNetwork(text);
  } catch (cause) {
    if (!(cause instanceof NetworkFileError)) throw cause;
    throw unusable(kind, file, cause.message.split('\n'), {cause});
  }
}
