import {expect, test} from 'vitest';
import {narrowWarning} from '../../../src/cli/words/narrowWarning.ts';

test.each([
  ['portrait', 1080, 1920],
  ['square', 500, 500],
])(
  'A figure without room in %s is to be drawn in landscape',
  (layout, width, height) => {
    expect(narrowWarning('03-tracing-the-error', {width, height})).toBe(
      `03-tracing-the-error has too little room in ${layout}: draw it in landscape, such as --size 1920x1080`,
    );
  },
);

test('A figure in landscape has no way out', () => {
  expect(narrowWarning('03-x', {width: 1280, height: 720})).toBeUndefined();
});
