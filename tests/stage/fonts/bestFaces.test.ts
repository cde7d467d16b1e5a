import {expect, test} from 'vitest';
import {bestFaces} from '../../../src/stage/fonts/bestFaces.ts';
import type {FaceStyle} from '../../../src/stage/fonts/file/fontNames.ts';
import {OpenFace} from '../../../src/stage/fonts/openFace.ts';

function face(text: string): OpenFace {
  const [from = 400, to = from] = (text.match(/\d+/g) ?? []).map(Number);
  const style: FaceStyle = text.includes('italic') ? 'italic' : 'normal';
  return new OpenFace({family: text, weights: [from, to], style, sources: []});
}

/** The orders of CSS Fonts 4, section 5.2, step 4.3. */
test.each([
  ['400 from 300 and 500', 400, 'normal', ['300', '500'], '500'],
  ['450 from 400 and 500', 450, 'normal', ['400', '500'], '500'],
  ['500 from 400 and 600', 500, 'normal', ['400', '600'], '400'],
  ['400 from 600 and 700', 400, 'normal', ['700', '600'], '600'],
  ['300 from 200 and 400', 300, 'normal', ['400', '200'], '200'],
  ['100 from 400 and 700', 100, 'normal', ['700', '400'], '400'],
  ['600 from 500 and 900', 600, 'normal', ['500', '900'], '900'],
  ['900 from 400 and 700', 900, 'normal', ['400', '700'], '700'],
  ['550 from a range', 550, 'normal', ['600', '100 900'], '100 900'],
  [
    'an italic before the weight',
    700,
    'italic',
    ['700', '400 italic'],
    '400 italic',
  ],
  ['upright without an italic', 400, 'italic', ['400', '900'], '400'],
] as const)(
  'The nearest face is taken: %s',
  (_, weight, style, faces, best) => {
    const found = bestFaces(faces.map(face), {weight, style});

    expect(found.map(({family}) => family)).toEqual([best]);
  },
);

test('Of faces that share a weight, the last one comes first', () => {
  const faces = ['400 latin', '400 greek'].map(face);

  const found = bestFaces(faces, {weight: 400, style: 'normal'});

  expect(found.map(({family}) => family)).toEqual(['400 greek', '400 latin']);
});
