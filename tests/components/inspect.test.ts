import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {filesBelow} from '../../src/stage/modules/filesBelow.ts';

const folder = path.resolve(import.meta.dirname, '../../src/components');

const drawings = filesBelow(folder)
  .map(file => ({
    name: path.basename(file),
    text: readFileSync(file, 'utf8'),
  }))
  .filter(({text}) => /override draw\(/.test(text));

test('drawings are found', () => {
  expect(drawings.length).toBeGreaterThan(10);
});

test.each(drawings)('$name says what it draws', ({text}) => {
  expect(text.includes('public inspect(): readonly Drawn[]')).toBe(true);
});
