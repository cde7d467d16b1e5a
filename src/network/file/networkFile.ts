import {agreementProblems} from './fileAgreement.ts';
import {parseJson} from './fileJson.ts';
import {withFewMistakes} from './fileMistakes.ts';
import {overflowProblems} from './fileOverflow.ts';
import {structureProblems} from './fileStructure.ts';
import type {Network} from '../network.ts';
import {NetworkFileError} from './networkFileError.ts';
import type {NetworkProblem} from './networkFileError.ts';
import {
  batchSchema,
  isBatch,
  networkSchema,
  toNetwork,
} from '../networkSchema.ts';

export {NetworkFileError} from './networkFileError.ts';

/**
 * The network of a network file's JSON text.
 *
 * @throws NetworkFileError with every problem of the file at once.
 */
export function parseNetwork(text: string): Network {
  const json = parseJson(text);
  if ('problem' in json) {
    const {message, cause} = json.problem;
    throw new NetworkFileError([{path: '', message}], {cause});
  }
  return networkOf(json.value);
}

function networkOf(file: unknown): Network {
  const few = withFewMistakes(file);
  const schema =
    typeof file === 'object' && file !== null && isBatch(file)
      ? batchSchema
      : networkSchema;
  const {data, error} = schema.safeParse(few.file, {reportInput: true});
  const problems = withAgreement(
    structureProblems(error?.issues ?? [], Object.keys(schema.shape)),
    file,
  );
  if (data === undefined || problems.length > 0) {
    throw new NetworkFileError(problems, {more: few.left});
  }
  const network = toNetwork(data);
  const overflows = overflowProblems(network);
  if (overflows.length > 0) throw new NetworkFileError(overflows);
  return network;
}

/** One problem for each place: contradictions between parts say the most. */
function withAgreement(
  structure: readonly NetworkProblem[],
  file: unknown,
): NetworkProblem[] {
  const agreement = agreementProblems(file);
  const compared = new Set(agreement.map(({path}) => path));
  return [...structure.filter(({path}) => !compared.has(path)), ...agreement];
}
