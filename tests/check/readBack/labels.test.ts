import {describe, expect, test} from 'vitest';
import type {Seen} from '../../../src/check/sight.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {disc, value} from '../helpers/things.ts';
import {outcomes, readingsIn} from './shownThings.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

/** A label in one piece, as it lies on the screen. */
function label(tex: string, owners: readonly string[]): Seen {
  const glyphs = typesetGlyphs(tex);
  return value(glyphs.map(({char}) => char).join(''), {
    id: `label ${tex}`,
    owners,
    kind: 'label',
    formula: tex,
    glyphs: glyphs.map(({char, baseline, size, box}) => ({
      // A bar has no character.
      ...(char !== '' && {char}),
      at: [box.left, baseline],
      size,
      box,
    })),
  });
}

function labelled(place: string, tex: string) {
  const owners = ['view', place];
  return outcomes(defaultNetwork, [
    disc(place, [0, 0], {owners}),
    label(tex, [...owners, 'name', 'part']),
  ]);
}

describe('A label', () => {
  test.each([
    ['x1', 'x_{1}', 'x_{2}'],
    ['z1-2', 'z^{(1)}_{2}', 'z^{(2)}_{2}'],
    ['a2-1', 'a^{(2)}_{1}', 'z^{(2)}_{1}'],
    ['e2', 'e_{2}', 'e_{1}'],
    ['E', 'E', 'e_{1}'],
    ['x2>z1-1', 'w^{(1)}_{12}', 'w^{(1)}_{21}'],
    ['b2>z2-2', 'b^{(2)}_{2}', 'b^{(2)}_{1}'],
  ])('at %s is %s, not %s', (place, right, wrong) => {
    expect(labelled(place, right)).toEqual(['true']);
    expect(labelled(place, wrong)).toEqual(['untrue']);
  });

  test.each([
    ['L=2', 'true'],
    ['L=3', 'untrue'],
    [String.raw`\ell=1`, 'true'],
  ])('of a layer, %s, is %s', (tex, outcome) => {
    const part = label(tex, ['view', 'name', 'part']);
    const [letter = '', , digit = ''] = Array.from(part.name);
    const named = {...part, name: `${letter} = ${digit}`};

    expect(outcomes(defaultNetwork, [named])).toEqual([outcome]);
  });
});

test('A fraction is told in one line, with / for its bar', () => {
  const owners = ['view', 'z2-1', 'name'];
  const part = (name: string, place: number) => ({
    ...value(name, {
      id: name,
      owners: [...owners, `part ${place}`],
      kind: 'equation',
      formula: 'slope',
      glyphs: [],
    }),
  });

  expect(
    readingsIn(defaultNetwork, ['∂E', '—', '∂w'].map(part)).map(
      ({shown}) => shown,
    ),
  ).toEqual(['∂E / ∂w']);
});
