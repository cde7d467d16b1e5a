import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../src/components');

const drawings = readdirSync(folder)
  .map(name => ({name, text: readFileSync(path.join(folder, name), 'utf8')}))
  .filter(({text}) => /override draw\(/.test(text));

test.each(drawings)('$name says what it draws', ({text}) => {
  expect(text.includes('public inspect(): readonly Drawn[]')).toBe(true);
});
