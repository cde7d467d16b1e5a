import {changeFault} from './changeFault.ts';
import {countPaths} from '../../network/paths.ts';
import {isElementwise} from '../../network/activations.ts';
import {lastLayer} from '../../network/network.ts';
import {parseParameter} from '../term/parameter.ts';
import {symbolsOf} from '../term/symbols.ts';
import {variableSlug} from '../term/variable.ts';
import {onTheLine} from '../write/alphabets.ts';
import {textOf} from '../write/text.ts';
import {type Sentence, symbol} from '../write/sentence.ts';
import {sentenceText} from '../write/sentenceText.ts';
import {
  counted,
  layerOf,
  miscount,
  rangeFault,
  softmaxFault,
  type Spoken,
} from './spoken.ts';

/**
 * The first false statement of a sentence; undefined if there is none. Statements
 * are recognised in the printed text: counts, the last layer, the directions of
 * softmax.
 */
export function sentenceFault(
  sentence: Sentence,
  spoken: Spoken,
): string | undefined {
  const text = sentenceText(sentence);
  for (const [pattern, fault] of statements) {
    const found = pattern.exec(text);
    const why = found ? fault(found.slice(1), spoken) : undefined;
    if (why !== undefined) return why;
  }
  return strangerIn(sentence, spoken);
}

/** A symbol that occurs in none of the sentence's equations. */
function strangerIn(
  {pieces}: Sentence,
  {before, after}: Spoken,
): string | undefined {
  const equations = [...(before ?? []), ...(after ?? [])];
  if (equations.length === 0) return undefined;
  const known = new Set(
    equations.flatMap(equation =>
      Array.from(symbolsOf(equation).values(), variableSlug),
    ),
  );
  const named = pieces.flatMap(piece =>
    piece.kind === 'term' ? [...symbolsOf(piece.term).values()] : [],
  );
  const stranger = named.find(one => !known.has(variableSlug(one)));
  return (
    stranger &&
    `it names ${textOf(symbol(stranger))}, which stands in none of the equations`
  );
}

/**
 * The number of recognised statements in a sentence.
 *
 * @public For tests, which require that statements are recognised.
 */
export function statementsIn(sentence: Sentence): number {
  const text = sentenceText(sentence);
  return statements.filter(([pattern]) => pattern.test(text)).length;
}

type Fault = (
  said: readonly (string | undefined)[],
  spoken: Spoken,
) => string | undefined;

const COUNT = '(both|twice|once|\\w+)';

/** A positive value, as it is written. */
const VALUE = '\\d+(?:\\.\\d+)?(?:×10[⁻⁰¹²³⁴-⁹]+)?';

const statements: readonly (readonly [pattern: RegExp, fault: Fault])[] = [
  [
    /its own (\w+) and the others (\w+)/,
    ([own, others], {point}) => softmaxFault(point, own, others),
  ],
  [
    /^The (?:(\d+) )?equations? stands? where (?:its|their) weights?/,
    ([count = '1'], spoken) =>
      miscount(
        'equations',
        count,
        layerOf(spoken, 'w'),
        ({network}, layer) =>
          network.layers[layer]! * network.layers[layer - 1]!,
        spoken,
      ),
  ],
  [
    /^The (?:(\d+) )?equations? stands? (?:in a column|alone), as the bias/,
    ([count = '1'], spoken) =>
      miscount(
        'equations',
        count,
        layerOf(spoken, 'b'),
        ({network}, layer) => network.layers[layer]!,
        spoken,
      ),
  ],
  [
    /repeated (never|once|twice|\d+)(?: times)? to the right/,
    ([count], spoken) =>
      miscount(
        'columns',
        count ?? '',
        layerOf(spoken, 'w'),
        ({network}, layer) => network.layers[layer - 1]!,
        spoken,
      ),
  ],
  [
    new RegExp(`^${COUNT}(?: (\\d+))? errors depend on `, 'i'),
    ([word, count], {point: {network}}) =>
      counted('errors', count ?? word!, network.layers.at(-1)!),
  ],
  [
    /^Only the error /,
    (_, spoken) => {
      const {network} = spoken.point;
      const layer = layerOf(spoken, 'w') ?? layerOf(spoken, 'b');
      const reached =
        layer === lastLayer(network) &&
        isElementwise(network.activations.at(-1)!);
      return layer === undefined || reached
        ? undefined
        : 'it says that one error moves, and all do';
    },
  ],
  [
    /through (?:(both)|all (\d+)) ([az]) of layer (\d+)/,
    ([both, count, letter, layer], {point: {network}}) =>
      counted(letter!, both ?? count!, network.layers[Number(layer)] ?? 0),
  ],
  [
    /^Tracing E back to ([wb])⁽(.+)⁾([₀-₉,]+)(?:, along (\d+) paths)?$/u,
    ([letter, layer, indices, count = '1'], {point: {network}}) => {
      const plain = onTheLine(indices!);
      // A bias has one index, which may have two digits.
      const places =
        letter === 'b' || plain.includes(',')
          ? plain
          : Array.from(plain).join(',');
      const paths = countPaths(
        network,
        parseParameter(`${letter}${onTheLine(layer!)},${places}`, network),
      );
      return String(paths) === count
        ? undefined
        : `it says ${count} paths, and there are ${paths}`;
    },
  ],
  [
    /^Layer (\d+) is the last one/,
    ([layer], {point: {network}}) =>
      Number(layer) === lastLayer(network)
        ? undefined
        : `it says layer ${layer}, and the last one is ${lastLayer(network)}`,
  ],
  [
    /ℓ = (\d+)(?: to (\d+))?/u,
    ([first, last = first], spoken) =>
      rangeFault(Number(first), Number(last), spoken),
  ],
  [
    /^Each of its (\d+) rows is /,
    ([count], spoken) =>
      miscount(
        'rows',
        count!,
        layerOf(spoken, 'W'),
        ({network}, layer) => network.layers[layer]!,
        spoken,
      ),
  ],
  [
    /^The (\w+) equations in numbers$/,
    // A network of one layer has no hidden δ.
    ([count], {point: {network}}) =>
      counted('equations', count!, lastLayer(network) === 1 ? 3 : 4),
  ],
  [
    new RegExp(`^[EC] (falls|rises) from (${VALUE}) to (${VALUE})`, 'u'),
    ([way, from, to], {point}) => changeFault(way!, [from!, to!], point),
  ],
  [
    /of output (\d+) is/,
    ([index], {point: {network}}) =>
      Number(index) <= network.layers.at(-1)!
        ? undefined
        : `there is no output ${index}`,
  ],
];
