import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {PackageCopy} from '../tests/cli/helpers/packageCopy.ts';

/** An author's edit: the file, the old text, and the new one. */
interface AuthorsEdit {
  readonly file: string;
  readonly before: RegExp;
  /** A different text every time. */
  readonly after: (count: number) => string;
}

export const editNames = ['a caption', 'a hold', 'a colour'] as const;
export type EditName = (typeof editNames)[number];

const edits: Readonly<Record<EditName, AuthorsEdit>> = {
  'a caption': {
    file: 'src/math/words/figures/figure02.ts',
    before: /numbers: say`Row \w+ row/,
    after: count => `numbers: say\`Row ${count} row`,
  },
  'a hold': {
    file: 'src/scenes/figure02.tsx',
    before: /beat\('layer', [^)]+\)/,
    after: count => `beat('layer', ${0.4 + (count % 20) / 50})`,
  },
  'a colour': {
    file: 'src/theme.ts',
    before: /foreground: '#eef1[0-9a-f]{2}'/,
    after: count =>
      `foreground: '#eef1${(256 - (count % 128)).toString(16).slice(-2).padStart(2, '0')}'`,
  },
};

let count = 0;

/** Edits a file of a package as an author does. */
export function edit({folder}: PackageCopy, name: EditName): void {
  const {file, before, after} = edits[name];
  const place = path.join(folder, file);
  const text = readFileSync(place, 'utf8');
  const next = text.replace(before, after(++count));
  if (next === text) throw new Error(`${name} was not edited in ${file}.`);
  writeFileSync(place, next);
}
