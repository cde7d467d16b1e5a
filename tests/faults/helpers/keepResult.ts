import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../fsFaults.txt');

/** Replaces the last result of a scenario. */
export async function keepResult(name: string, result: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = text.split(/\n(?! )/).filter(Boolean);
  const all = new Map(known.map(part => [part.split(':', 1)[0]!, part]));
  all.set(name, result);
  await writeFile(file, `${[...all.values()].join('\n').trimEnd()}\n`);
}
