import type {Network} from '../../network/network.ts';
import {UsageError} from '../words/errors.ts';
import {readSettings, unusable} from './settingsFile.ts';

/** The file's kind in an error. */
const kind = 'network file' as const;

/** The use of a network: deriving its equations, or only running it. */
type Purpose = 'derivation' | 'numbers';

/**
 * The most parameters of a network that is only run: ten seconds and a
 * gigabyte.
 */
const mostParameters = 1_000_000;

/**
 * Reads a network file, or the default network without a file.
 *
 * @throws UsageError when the file cannot be read, with all its problems, or
 *   when the network is too large for its use, with the size that would fit.
 */
export async function readNetwork(
  file?: string,
  purpose: Purpose = 'derivation',
): Promise<Network> {
  if (file === undefined) {
    return (await import('../../network/defaultNetwork.ts')).defaultNetwork;
  }
  const text = await readSettings(kind, file);
  const {parseNetwork, NetworkFileError} =
    await import('../../network/file/networkFile.ts');
  try {
    const network = parseNetwork(text);
    const excess = await excessOf(network, purpose);
    if (excess === undefined) return network;
    throw new UsageError(`The network file ${file} is too large: ${excess}.`);
  } catch (cause) {
    if (!(cause instanceof NetworkFileError)) throw cause;
    throw unusable(kind, file, cause.message.split('\n'), {cause});
  }
}

async function excessOf(
  network: Network,
  purpose: Purpose,
): Promise<string | undefined> {
  const {derivationSize, excessiveSize} =
    await import('../../math/value/derivationSize.ts');
  if (purpose === 'derivation') return excessiveSize(network);
  const {parameters} = derivationSize(network.layers);
  return parameters > mostParameters
    ? `it has ${parameters.toLocaleString('en-GB')} parameters; the limit is ${mostParameters.toLocaleString('en-GB')}`
    : undefined;
}
