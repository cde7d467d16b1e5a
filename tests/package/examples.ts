import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';

/** The examples of docs/library.md, by the name of the file in their first line. */
export function libraryExamples(): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(root, 'docs/library.md'), 'utf8');
  const found = text.matchAll(/```(?:js|tsx)\n\/\/ (\S+)\n([\s\S]*?)```/g);
  return new Map(Array.from(found, ([, name, code]) => [name!, code!]));
}
