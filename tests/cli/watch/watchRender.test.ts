import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {expect, onTestFinished, test} from 'vitest';
import {descendants, survivors} from '../../render/helpers/processes.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {overflowingNetwork} from '../../math/networks.ts';
import {ended, start} from '../helpers/run.ts';

const network = {
  title: 'The first',
  layers: [1, 1],
  activation: 'sigmoid',
  loss: 'half-squared-error',
  weights: [[[0.5]]],
  biases: [[0.1]],
  input: [1],
  target: [0],
};

test('render --watch draws again after an edit, lives through a wrong and an untrue one, and Ctrl+C ends it', async () => {
  const {said, folder, child, end} = await watching();
  await until(() => count(said(), 'Waiting') === 1, said);
  const first = await readFile(path.join(folder, 'out', gif));

  await writeFile(path.join(folder, 'n.json'), '{"title": ');
  await until(() => count(said(), 'Waiting') === 2, said);
  expect(said()).toMatch(/n\.json cannot be used: not valid JSON/);

  const {activations, ...numbers} = overflowingNetwork;
  await edit(folder, {...numbers, activation: activations});
  await until(() => count(said(), 'Waiting') === 3, said);
  expect(said()).toMatch(
    /Nothing was drawn, because the derivation is false for sure of the wrong class: .*larger than any number/,
  );
  const kept = await readFile(path.join(folder, 'out', gif));
  expect(kept.equals(first)).toBe(true);

  await edit(folder, {...network, weights: [[[-0.7]]]});
  await until(() => count(said(), 'Waiting') === 4, said);
  const second = await readFile(path.join(folder, 'out', gif));
  expect(second.equals(first)).toBe(false);

  const timing = [{network: 'n.json', numbers: '', figures: {figure01: 0}}];
  await writeFile(
    path.join(folder, 'figures.timing.json'),
    JSON.stringify({networks: timing}),
  );
  await until(() => count(said(), 'Waiting') === 5, said);
  expect(said()).toMatch(
    /Edited: .*figures\.timing\.json[^]*\(figure01\) cannot be used/,
  );

  child.kill('SIGINT');
  const {code} = await end;
  expect(code).toBe(0);
  expect(said()).not.toMatch(/ {4}at /);
});

test.runIf(process.platform === 'linux')(
  'render --watch that is killed takes its render with it',
  async () => {
    const {said, child} = await watching('--size 1280x720 --fps 240');
    await until(() => said().includes('started'), said);
    const processes = await descendants(child.pid!);
    expect(processes.size).toBeGreaterThan(1);

    child.kill('SIGKILL');

    expect(await survivors(processes.keys())).toEqual([]);
  },
);

const gif = '01-the-network.gif';

async function watching(size = '--size 64x36 --fps 5') {
  const folder = await emptyFolder();
  await edit(folder, network);
  const config = {
    network: 'n.json',
    out: 'out',
    format: ['gif'],
    figures: ['01'],
  };
  await writeFile(path.join(folder, 'c.json'), JSON.stringify(config));
  const words = `render --watch ${size} --config`;
  const child = start([...words.split(' '), path.join(folder, 'c.json')]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr.on('data', (words: Buffer) => {
    text += String(words);
  });
  return {said: () => text, folder, child, end: ended(child)};
}

async function edit(folder: string, value: unknown): Promise<void> {
  await writeFile(path.join(folder, 'n.json'), JSON.stringify(value));
}

async function until(holds: () => boolean, said: () => string): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 60_000) throw new Error(`It said:\n${said()}`);
    await setTimeout(50);
  }
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
