import {describe, expect, test} from 'vitest';
import type {Drawn} from '../../src/drawn.ts';
import {formatValue} from '../../src/math/write/formatValue.ts';
import {backwardPass} from '../../src/network/backward.ts';
import {forwardPass} from '../../src/network/forward.ts';
import {palettes} from '../../src/theme.ts';
import {drawnAtBeat, drawnAtBeats} from '../helpers/beatOf.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

const tanh = sampleNetworks.get('3-4-2-tanh')!;
const five = caseNetwork('five-weight-layers');
const softmax = caseNetwork('one-layer-softmax');

describe('What is spoken of is shown', () => {
  test.each([
    ['3-4-2-tanh', tanh, 'w⁽¹⁾₁₁'],
    ['one-input-four-hidden', caseNetwork('one-input-four-hidden'), 'w⁽¹⁾₁₁'],
    ['five-weight-layers', five, 'w⁽⁴⁾₁₁'],
  ])(
    'a weight of %s that is nudged, with its name',
    async (_, network, name) => {
      const drawn = await drawnAtBeat('14', network, 'nudge 1');

      expect(brightLabels(drawn)).toContain(name);
    },
  );

  test.each([
    ['3-4-2-tanh', tanh],
    ['one-layer-softmax', softmax],
    ['five-weight-layers', five],
  ])(
    'a weight of the first layer of %s, when its sum is',
    async (_, network) => {
      const drawn = await drawnAtBeat('01', network, 'weighted sum');

      expect(brightLabels(drawn).join(' ')).toMatch(/w⁽¹⁾₁/);
    },
  );

  test.each([
    ['15', 'numbers 1'],
    ['16', 'layer 1'],
    ['19', 'end'],
  ])('the only derivative that is not 0, in figure %s', async (id, beat) => {
    const {dA} = backwardPass(softmax, forwardPass(softmax));
    const only = dA[1]!.find(value => value !== 0)!;
    const drawn = await drawnAtBeat(id, softmax, beat);

    expect(named(drawn, 'value')).toContain(formatValue(only));
  });

  test('the factors of a result, however large the layers', async () => {
    const drawn = await drawnAtBeat('19', caseNetwork('eight-hidden'), 'end');
    // The bias' equation is its own result.
    const results = named(drawn, 'value').filter(name => name === '=');

    expect(results).toHaveLength(3);
  });
});

describe('Light', () => {
  const dead = caseNetwork('dead-relu');

  test('ends on the edge whose factor is 0, and is dim from there on', async () => {
    const drawn = await drawnAtBeat('03', dead, 'hop 2');
    const along = (edge: string) =>
      lightOn(drawn, edge).map(one => one.strength);

    expect(Math.min(...along('a2-1>e1'))).toBe(1);
    expect(Math.max(...along('z2-1>a2-1'))).toBe(1);
    expect(Math.min(...along('z2-1>a2-1'))).toBeLessThan(0.5);
    expect(Math.max(...along('a1-1>z2-1'))).toBeLessThan(0.5);
  });

  test('is as bright everywhere as it set off, where no factor is 0', async () => {
    const drawn = await drawnAtBeat(
      '03',
      sampleNetworks.get('default')!,
      'hop 2',
    );
    const lit = ['a1-1>z2-1', 'a2-1>e1'].flatMap(edge => lightOn(drawn, edge));

    expect(lit.length).toBeGreaterThan(0);
    expect(lit.map(({strength}) => strength).every(one => one === 1)).toBe(
      true,
    );
  });

  test.each([
    ['03', 'hop 2'],
    ['04', 'w2,2,2'],
    ['07', 'stage 2'],
    ['09', 'w1,1,2'],
    ['17', 'new'],
  ])('that ends is explained in figure %s', async (id, beat) => {
    const said = named(await drawnAtBeat(id, dead, beat), 'words').join(' ');

    expect(said).toContain('relu is flat at this');
  });

  test('ends at an input of 0, and at a weight of 0', async () => {
    const silent = {...sampleNetworks.get('default')!, input: [0, 0.1]};
    const unfelt = {
      ...silent,
      input: [0.05, 0.1],
      weights: [
        silent.weights[0]!,
        [
          [0, 0.45],
          [0.5, 0.55],
        ],
      ],
    };
    const texts = await Promise.all(
      [silent, unfelt].map(async network => {
        const stages = await drawnAtBeats('07', network, isStage);
        return stages.flatMap(drawn => named(drawn, 'words')).join(' ');
      }),
    );

    expect(texts[0]).toContain('nothing comes in over this weight');
    expect(texts[1]).toContain('the weight itself is 0');
  });
});

function isStage(beat: string): boolean {
  return beat.startsWith('stage ');
}

/** What shines on an edge, in the dark theme. */
function lightOn(drawn: readonly Drawn[], edge: string): readonly Drawn[] {
  return drawn.filter(
    ({name, color}) => name === edge && color === palettes.dark.error,
  );
}

function brightLabels(drawn: readonly Drawn[]): readonly string[] {
  return named(
    drawn.filter(({strength}) => strength >= 0.95),
    'label',
  );
}

function named(
  drawn: readonly Drawn[],
  kind: Drawn['kind'],
): readonly string[] {
  return drawn.filter(one => one.kind === kind).map(({name}) => name);
}
