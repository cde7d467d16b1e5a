import {expect, test} from 'vitest';
import {captionOutcome} from '../../../../src/check/readBack/beside/captions.ts';
import {coreOf} from '../../../../src/check/readBack/core.ts';
import type {SeenLettering} from '../../../../src/check/sight.ts';
import {defaultNetwork} from '../../../../src/network/defaultNetwork.ts';
import {typesetGlyphs} from '../typesetGlyphs.ts';

const core = coreOf(defaultNetwork);
const EM = 10;

function lettering(name: string, left: number): Omit<SeenLettering, 'glyphs'> {
  return {
    kind: 'words',
    name,
    color: '#ffffff',
    strength: 1,
    em: EM,
    smallest: EM,
    box: {left, top: -8, right: left + 5 * name.length, bottom: 2},
    id: `${name} ${left}`,
    owners: ['scene', 'caption'],
  };
}

/** A caption of words, and a symbol in TeX after them. */
function caption(
  says: string,
  words: readonly string[],
  tex: string,
): readonly SeenLettering[] {
  const left = 100 * words.length;
  const glyphs = typesetGlyphs(tex).map(({char, baseline, size, box}) => ({
    char,
    at: [box.left, baseline] as const,
    size,
    box,
  }));
  return [
    ...words.map((word, at) => ({...lettering(word, 100 * at), says})),
    {
      ...lettering(tex, left),
      box: {left, top: 0, right: left + 50, bottom: 10},
      owners: ['scene', 'caption', 'part'],
      glyphs,
    },
  ];
}

const says = 'depends on w⁽²⁾₁₁';

test('A caption is true that shows its sentence', () => {
  expect(
    captionOutcome(caption(says, ['depends', 'on'], 'w^{(2)}_{11}'), core),
  ).toMatchObject({kind: 'true'});
});

test.each([
  ['another index', caption(says, ['depends', 'on'], 'w^{(2)}_{12}')],
  ['another layer', caption(says, ['depends', 'on'], 'w^{(1)}_{11}')],
  ['a word too few', caption(says, ['depends'], 'w^{(2)}_{11}')],
  ['words in another order', caption(says, ['on', 'depends'], 'w^{(2)}_{11}')],
])('A caption is untrue that shows %s', (_, parts) => {
  expect(captionOutcome(parts, core)).toMatchObject({
    kind: 'untrue',
    why: expect.stringContaining(says),
  });
});

test('A caption is untrue that names a weight of no such network', () => {
  const other = 'depends on w⁽²⁾₃₁';

  expect(
    captionOutcome(caption(other, ['depends', 'on'], 'w^{(2)}_{31}'), core),
  ).toMatchObject({kind: 'untrue', why: expect.stringContaining('no w')});
});
