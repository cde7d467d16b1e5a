import {describe, expect, test} from 'vitest';
import {withPresets} from '../../../src/cli/flags/presets.ts';

describe('Manim’s presets', () => {
  test.each([
    ['-ql', 'low'],
    ['-qm', 'medium'],
    ['-qh', 'high'],
    ['-qk', '4k'],
  ])('%s is a quality: %s', (preset, quality) => {
    expect(withPresets(['render', '03', preset])).toEqual([
      'render',
      '03',
      `--quality=${quality}`,
    ]);
  });

  test('leave every other word alone, -q and what follows -- among them', () => {
    const words = ['render', '-q', '-qx', '--out', 'ql', '--', '-ql'];

    expect(withPresets(words)).toEqual(words);
  });
});
