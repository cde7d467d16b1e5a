/**
 * Measures a quick render after an edit of a figure's script against one of the
 * unedited figure, both without the cache of files:
 * `npm run bench:edited [ROUNDS]`. Each has its own copy of the package.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {
  copyPackage,
  type PackageCopy,
} from '../tests/cli/helpers/packageCopy.ts';
import {edit} from './editsOfAuthors.ts';
import {median, printTable, seconds} from './table.ts';

const rounds = Number(process.argv[2] ?? 5);
const [unedited, edited] = [copyPackage(), copyPackage()];
const times: Record<'unedited' | 'edited', number[]> = {
  unedited: [],
  edited: [],
};
try {
  // These compile and bundle.
  await rendered(unedited);
  await rendered(edited);
  for (let round = 0; round < rounds; round++) {
    times.unedited.push(await rendered(unedited));
    edit(edited, 'a hold');
    times.edited.push(await rendered(edited));
  }
  const ratios = times.edited.map((time, at) => time / times.unedited[at]!);
  printTable(`Figure 02, render -ql without the cache, ${rounds} rounds`, [
    ['nothing edited', seconds(median(times.unedited))],
    ['a hold of its script edited', seconds(median(times.edited))],
    ['ratio of each pair, median', median(ratios).toFixed(2)],
  ]);
} finally {
  unedited.remove();
  edited.remove();
}

async function rendered({folder, file}: PackageCopy): Promise<number> {
  const start = performance.now();
  const words = ['render', '02', '-ql', '--no-cache', '--quiet', '--out'];
  const out = path.join(folder, 'output');
  const child = spawn(process.execPath, [file, ...words, out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`render ended with ${code}.`);
  return performance.now() - start;
}
