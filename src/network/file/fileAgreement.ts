import {
  type ActivationName,
  activationNames,
  isElementwise,
  type VectorName,
} from '../activations.ts';
import {counted} from './fileWords.ts';
import {lossFits, losses} from '../losses.ts';
import type {NetworkProblem} from './networkFileError.ts';
import {networkSchema} from '../networkSchema.ts';
import {targetProblems} from './targetDomain.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A size stated in the file; undefined if missing or invalid. */
type Size = number | undefined;

/**
 * Finds contradictions between the parts of a network file. The file may have
 * other mistakes as well: invalid parts are skipped.
 */
export function agreementProblems(file: unknown): NetworkProblem[] {
  if (typeof file !== 'object' || file === null) return [];
  const fields: Fields = {...file};
  const sizes = statedSizes(fields['layers']);
  return [
    ...activationProblems(fields, sizes),
    ...weightProblems(fields['weights'], sizes),
    ...biasProblems(fields['biases'], sizes),
    ...exampleProblems(fields, sizes),
    ...lossProblems(fields),
  ];
}

/** The sizes of at least two layers; an invalid size is undefined. */
function statedSizes(layers: unknown): readonly Size[] | undefined {
  if (!Array.isArray(layers) || layers.length < 2) return undefined;
  return layers.map((size: unknown) =>
    typeof size === 'number' && Number.isSafeInteger(size) && size > 0
      ? size
      : undefined,
  );
}

function activationProblems(
  fields: Fields,
  sizes: readonly Size[] | undefined,
): NetworkProblem[] {
  const {activation} = fields;
  const inner = Array.isArray(activation) ? activation.slice(0, -1) : [];
  const misplaced = inner.flatMap((name: unknown, index) =>
    isVector(name) ? [misplacedVector(name, `activation[${index}]`)] : [],
  );
  if (isVector(activation) && (sizes?.length ?? 0) > 2) {
    misplaced.push(misplacedVector(activation, 'activation'));
  }
  const count = sizes && sizes.length - 1;
  return [
    ...misplaced,
    ...lengthProblem('activation', activation, count, 'name'),
  ];
}

function isVector(name: unknown): name is VectorName {
  const known = activationNames.find(known => known === name);
  return known !== undefined && !isElementwise(known);
}

function misplacedVector(name: VectorName, path: string): NetworkProblem {
  return {
    path,
    message: `${name} fits the last layer only. List another activation for the layers before it`,
  };
}

function weightProblems(
  weights: unknown,
  sizes: readonly Size[] | undefined,
): NetworkProblem[] {
  const count = sizes && sizes.length - 1;
  return [
    ...lengthProblem('weights', weights, count, 'matrix', 'matrices'),
    ...listed(weights).flatMap((matrix, index) => {
      const path = `weights[${index}]`;
      const [from, to] = [sizes?.at(index), sizes?.at(index + 1)];
      if (looksTransposed(matrix, from, to)) {
        return [{path, message: transposedText(from, to)}];
      }
      // Without a stated size, the first row sets the length of the others.
      const columns = from ?? lengthOf(listed(matrix)[0]);
      return [
        ...lengthProblem(path, matrix, to, 'row'),
        ...listed(matrix).flatMap((row, at) =>
          lengthProblem(`${path}[${at}]`, row, columns, 'number'),
        ),
      ];
    }),
  ];
}

/**
 * Whether a matrix has the transposed shape of the one that its layers need.
 */
function looksTransposed(matrix: unknown, from: Size, to: Size): boolean {
  const rows = listed(matrix);
  return (
    from !== to &&
    rows.length === from &&
    rows.every(row => lengthOf(row) === to)
  );
}

function transposedText(from: Size, to: Size): string {
  return `expected ${to}×${from} (row = to, column = from), got ${from}×${to}: it looks transposed, as a Keras kernel is. Transpose every matrix`;
}

function biasProblems(
  biases: unknown,
  sizes: readonly Size[] | undefined,
): NetworkProblem[] {
  const count = sizes && sizes.length - 1;
  return [
    ...lengthProblem('biases', biases, count, 'list'),
    ...listed(biases).flatMap((vector, index) =>
      lengthProblem(`biases[${index}]`, vector, sizes?.[index + 1], 'number'),
    ),
  ];
}

/** The one example of a file, or those of its list, each with its path. */
function examplesIn(
  fields: Fields,
): readonly {readonly path: string; readonly fields: Fields}[] {
  if (!('examples' in fields)) return [{path: '', fields}];
  return listed(fields['examples']).flatMap((example, index) =>
    typeof example === 'object' && example !== null
      ? [{path: `examples[${index}].`, fields: {...example}}]
      : [],
  );
}

function exampleProblems(
  fields: Fields,
  sizes: readonly Size[] | undefined,
): NetworkProblem[] {
  const twice =
    'examples' in fields
      ? ['input', 'target'].filter(key => key in fields)
      : [];
  return [
    ...twice.map(path => ({
      path,
      message: `the file has examples too. Move it into one of them`,
    })),
    ...examplesIn(fields).flatMap(({path, fields: {input, target}}) => [
      ...lengthProblem(`${path}input`, input, sizes?.at(0), 'number'),
      ...lengthProblem(`${path}target`, target, sizes?.at(-1), 'number'),
    ]),
  ];
}

function lossProblems(fields: Fields): NetworkProblem[] {
  const {shape} = networkSchema;
  const loss = shape.loss.safeParse(fields['loss']).data;
  if (loss === undefined) return [];
  const last = lastActivation(fields['activation']);
  const fits = last === undefined || lossFits(loss, last);
  return [
    ...(fits
      ? []
      : [
          {
            path: 'loss',
            message: `${loss} needs ${losses[loss].fits?.join(' or ')} in the last layer, got ${last}`,
          },
        ]),
    ...examplesIn(fields).flatMap(({path, fields: {target}}) => {
      const wanted = shape.target.safeParse(target).data;
      const found = wanted ? targetProblems(loss, wanted) : [];
      return found.map(one => ({...one, path: path + one.path}));
    }),
  ];
}

function lastActivation(activation: unknown): ActivationName | undefined {
  const name: unknown = Array.isArray(activation)
    ? activation.at(-1)
    : activation;
  return activationNames.find(known => known === name);
}

function lengthProblem(
  path: string,
  list: unknown,
  expected: Size,
  ...nouns: readonly [one: string, several?: string]
): NetworkProblem[] {
  const got = lengthOf(list);
  if (got === undefined || expected === undefined || got === expected)
    return [];
  const message = `expected ${counted(expected, ...nouns)}, got ${got}`;
  return [{path, message}];
}

function lengthOf(list: unknown): Size {
  return Array.isArray(list) ? list.length : undefined;
}

function listed(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
