import {readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {catalogue} from '../src/catalogue.ts';
import {projectFile} from '../src/cli/process/root.ts';

test('Every script of a figure has an entry in the catalogue, and every entry its script', () => {
  const scripts = readdirSync(path.join(path.dirname(projectFile), 'scenes'))
    .filter(name => /^figure.*\.tsx$/.test(name))
    .map(name => path.parse(name).name);
  const scenes = new Set(catalogue.flatMap(figure => figure.scenes));

  expect([...scenes].sort()).toEqual(scripts.sort());
});
