import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {create, openSync} from 'fontkit';
import {describe, expect, test} from 'vitest';
import {fontsOf} from '../../../src/stage/fonts/file/collections.ts';
import {fontsInFile} from '../../../src/stage/fonts/foundFonts.ts';
import {OpenFace} from '../../../src/stage/fonts/openFace.ts';
import {facesNamed} from '../../../src/stage/fonts/systemFonts.ts';
import {folderWith, fontFile, woffFile} from './foreign.ts';
import {collectionOf, openTypeOf} from './openType.ts';

describe('A font file says itself', () => {
  test.each([
    ['inter', 'latin-400-normal', [400, 400], 'normal'],
    ['inter', 'latin-800-italic', [800, 800], 'italic'],
    ['tinos', 'latin-700-normal', [700, 700], 'normal'],
    ['roboto', 'latin-wght-normal', [100, 900], 'normal'],
    ['jetbrains-mono', 'latin-wght-italic', [100, 800], 'italic'],
  ] as const)(
    'its names, weights and style: %s %s',
    (id, name, weights, style) => {
      const file = fontFile(id, name);
      const known = openSync(file);

      const [{names} = {names: undefined}] = fontsInFile(file);

      expect(names).toMatchObject({weights, style});
      expect(names?.families).toContain(
        'familyName' in known ? known.familyName : undefined,
      );
      expect(names?.own).toContain(
        'postscriptName' in known ? known.postscriptName : undefined,
      );
    },
  );
});

describe('A collection', () => {
  const fonts = ['tinos', 'cousine'].map(id =>
    openTypeOf(readFileSync(woffFile(id))),
  );
  const collection = collectionOf(fonts);

  test('has each of its fonts', () => {
    const folder = folderWith({'two.ttc': collection});
    const found = fontsInFile(join(folder, 'two.ttc'));

    expect(found.map(({names}) => names.families[0])).toEqual([
      'Tinos',
      'Cousine',
    ]);
    expect(found.map(({face}) => face.has('g'))).toEqual([true, true]);
    expect(found[1]!.characters().has('g')).toBe(true);
    expect(found[1]!.characters().has('漢')).toBe(false);
  });

  test('is divided into files with the same tables', () => {
    const alone = fontsOf(collection);

    for (const [i, file] of alone.entries()) {
      const font = create(file);
      const original = create(fonts[i]!);
      if (!('layout' in font) || !('layout' in original))
        throw new Error('TTC');
      expect(font.layout('Hamburg').advanceWidth).toBe(
        original.layout('Hamburg').advanceWidth,
      );
    }
  });
});

test('A file that is no font is refused by its name', () => {
  const folder = folderWith({'notes.ttf': 'no font at all', 'short.ttf': ''});

  expect(() => fontsInFile(join(folder, 'notes.ttf'))).toThrow(
    /notes\.ttf is no font/,
  );
  expect(() => fontsInFile(join(folder, 'short.ttf'))).toThrow(
    /short\.ttf is no font/,
  );
});

test('A family has the faces of normal width, or else the ones it has', () => {
  const [font] = fontsInFile(fontFile('tinos', 'latin-400-normal'));
  const wide = (width: number) => ({
    ...font!,
    names: {...font!.names, width},
    face: new OpenFace({
      family: 'Tinos',
      weights: [400, 400],
      style: 'normal',
      sources: [],
    }),
  });
  const [condensed, normal] = [wide(3), wide(5)];

  expect(font?.names.width).toBe(5);
  expect(facesNamed([condensed, normal, condensed], 'tinos')).toEqual([
    normal.face,
  ]);
  expect(facesNamed([condensed], 'tinos')).toEqual([condensed.face]);
  expect(facesNamed([condensed], 'tino')).toEqual([]);
});
