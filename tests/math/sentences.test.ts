import {describe, expect, test} from 'vitest';
import {derive} from '../../src/math/derivation.ts';
import type {Section} from '../../src/math/step/step.ts';
import {disagreementOf} from '../../src/math/truth/disagreement.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {sentenceText} from '../../src/math/write/sentenceText.ts';
import {caseNames, caseNetwork} from '../helpers/caseNetworks.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {symbolsAmongWords, unspoken, valueless} from './sentenceFaults.ts';

const quick = new Set([
  'default',
  '3-4-2-tanh',
  'dead-relu',
  'one-layer-softmax',
]);
const networks = [
  ...[...sampleNetworks].filter(([, {layers}]) => Math.max(...layers) < 10),
  ...caseNames.map(name => [name, caseNetwork(name)] as const),
].filter(([name]) => isWhole || quick.has(name));

describe.each(networks)(
  'What is said of the derivation of %s',
  (_, network) => {
    const derivation = derive(network);
    const said = [...derivation.sections()].flatMap(sentencesOf);

    test('has its symbols as terms, not among words', () => {
      expect(said.flatMap(symbolsAmongWords)).toEqual([]);
    });

    test('can be spoken without a sign of mathematics', () => {
      expect(said.flatMap(unspoken)).toEqual([]);
    });

    test('begins with a capital or a symbol', () => {
      const texts = said.map(sentenceText);

      expect(texts.filter(text => /^(?:\d|\s|\p{Ll}{2})/u.test(text))).toEqual(
        [],
      );
    });

    test('ends with a stop, where it is more than a title', () => {
      const captions = [...derivation.sections()].flatMap(({steps}) =>
        steps.map(({caption}) => sentenceText(caption)),
      );

      expect(captions.filter(text => !/[.:?]$/.test(text))).toEqual([]);
    });

    test('names symbols and numbers that the network has values for', () => {
      expect(
        said.flatMap(sentence => valueless(sentence, derivation.point)),
      ).toEqual([]);
    });

    test('is true where it claims something', () => {
      const claimed = said.filter(({claims}) => claims.length > 0);
      const untrue = claimed.filter(({claims}) =>
        claims.some(claim => disagreementOf(claim, derivation.point)),
      );

      expect(claimed.length).toBeGreaterThan(0);
      expect(untrue.map(sentenceText)).toEqual([]);
    });
  },
);

function sentencesOf({title, steps}: Section): readonly Sentence[] {
  return [title, ...steps.map(({caption}) => caption)];
}
