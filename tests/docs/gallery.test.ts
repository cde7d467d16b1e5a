import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {figures, posterPath, withGallery} from '../../docs/posters/gallery.ts';
import {root} from '../../src/cli/process/root.ts';
import {decodePng} from '../helpers/indexedPng.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('The gallery', () => {
  test('says what the catalogue says; if not, run `npm run posters`', () => {
    expect(withGallery(readme)).toBe(readme);
  });

  test.each(figures)('has a poster of figure $id', async figure => {
    const png = readFileSync(join(root, posterPath(figure)));
    const {width, height, data} = await decodePng(png);

    expect([width, height]).toEqual([640, 360]);
    expect(new Set(data).size).toBeGreaterThan(16);
  });

  test('counts the figures beside the title, and says so', () => {
    const [count] = /\d+(?=\s+animated\s+figures)/.exec(readme)!;
    const behind = readme.replace(`: ${count} animated`, ': 7 animated');

    expect(behind).not.toBe(readme);
    expect(withGallery(behind)).toBe(readme);
    expect(Number(count)).toBe(figures.length - 1);
    expect(() => withGallery(readme.replace(count, 'many'))).toThrow(
      'Write “22 animated figures”, with any number.',
    );
  });

  test('has a place between its markers, or says so', () => {
    expect(() => withGallery('# A text')).toThrow(
      'Write the lines <!-- gallery --> and <!-- /gallery -->',
    );
  });
});
