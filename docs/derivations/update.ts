/**
 * `npm run derivations [-- NAME]`: draws the clips and the golden stills of the
 * worked examples, and writes those that differ.
 */
import {execFile} from 'node:child_process';
import {copyFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {root} from '../../src/cli/process/root.ts';
import {drawExample, exampleFile} from '../../tests/golden/derivationStills.ts';
import {keepPicture} from '../../tests/helpers/keepPicture.ts';
import {type ExampleName, exampleNames} from './examples.ts';

const run = promisify(execFile);
const [asked] = process.argv.slice(2);
const named = exampleNames.find(name => name === asked);

if (named) {
  await drawFiles(named);
} else {
  // A process holds one project.
  for (const name of exampleNames) {
    const words = ['--import', 'tsx', import.meta.filename, name];
    const {stdout} = await run(process.execPath, words, {cwd: root});
    process.stdout.write(stdout);
  }
}

async function drawFiles(name: ExampleName): Promise<void> {
  for (const {moment, picture} of await drawExample(name)) {
    const isNew = await keepPicture(exampleFile(name, moment), picture);
    if (isNew) console.log(`${name}-${moment}.png`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'derivations-'));
  const scene = path.join(import.meta.dirname, `${name}.tsx`);
  const words = `render --format gif --size 480x270 --fps 15 --quiet --scene ${scene} --out ${folder}`;
  await run(
    process.execPath,
    [path.join(root, 'bin/backprop-figures.mjs'), ...words.split(' ')],
    {cwd: root},
  );
  const clip = `${name}.gif`;
  await copyFile(path.join(folder, clip), path.join(import.meta.dirname, clip));
  await rm(folder, {recursive: true});
  console.log(clip);
}
