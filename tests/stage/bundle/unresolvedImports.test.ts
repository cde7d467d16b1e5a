import {expect, test} from 'vitest';
import {unresolvedImports} from '../../../src/stage/bundle/unresolvedImports.ts';

const absent = (id: string, exporter: string, line: number) => ({
  code: 'UNRESOLVED_IMPORT',
  id,
  exporter,
  loc: {line},
});

test('An import of a file that is not there is told with its line and the way out', () => {
  const failure = {errors: [absent('/sea/src/a.tsx?scene', './boat.png', 3)]};

  expect(unresolvedImports(failure, '/sea')).toBe(
    'src/a.tsx:3 imports ./boat.png, which is not there. Add the file, or take the import out.',
  );
});

test('Each of several is told once, in a line of its own', () => {
  const boat = absent('/sea/src/a.tsx', './boat.png', 3);
  const errors = [boat, absent('/shore/b.ts', '../gull.svg', 1), boat];

  expect(unresolvedImports({errors}, '/sea')).toBe(
    [
      'src/a.tsx:3 imports ./boat.png, which is not there.',
      '/shore/b.ts:1 imports ../gull.svg, which is not there.',
      'Add the files, or take the imports out.',
    ].join('\n'),
  );
});

test.each([
  ['without a list', new Error('boom')],
  ['with an empty list', {errors: []}],
  [
    'of another kind too',
    {errors: [absent('/sea/a.ts', './b', 1), {code: 'PLUGIN_ERROR'}]},
  ],
])('A failure %s is left to the bundler’s words', (_, failure) => {
  expect(unresolvedImports(failure, '/sea')).toBeUndefined();
});
