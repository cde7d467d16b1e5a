import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readConfig} from '../../src/cli/config/readConfig.ts';
import {UsageError} from '../../src/cli/words/errors.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {program} from '../../src/cli/program.ts';
import {root} from '../../src/cli/process/root.ts';
import {forwardPass} from '../../src/network/forward.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {seededRandom} from '../render/helpers/random.ts';
import {mutatedBytes, mutatedValues} from './helpers/mutations.ts';

const config = JSON.stringify({
  $schema: './figures.config.schema.json',
  figures: ['03', 'the-bias-equation'],
  network: 'n.json',
  out: 'films',
  format: ['mp4', 'gif'],
  size: '1280x720',
  fps: 30,
  background: '#11151d',
  captions: true,
  gifWidth: 640,
  loop: 'forever',
  from: 0.5,
  to: 'trace',
  jobs: 2,
  cacheLimit: '500MB',
});

/** All of them by `npm run test:faults`, a sample in the ordinary run. */
const count = isWhole ? 1000 : 100;

const networks = ['default.json', '2-3-3-2-binary.json'];

describe.each([
  ['values', mutatedValues],
  ['bytes', mutatedBytes],
] as const)('Mutations of the %s', (_, mutate) => {
  test.each(networks)(
    'of the network file %s are read, or refused with a place and without an output',
    async name => {
      const text = await readFile(path.join(root, 'networks', name), 'utf8');
      const refused = await fuzz({
        flag: '--network',
        count: count / 2,
        content: random => mutate(text, random),
        read: async file => {
          const network = await readNetwork(file);
          expect(Number.isFinite(forwardPass(network).error)).toBe(true);
        },
      });

      expect(refused).toBeGreaterThan(count / 5);
    },
  );

  test('of a config file are read, or refused with a place and without an output', async () => {
    const refused = await fuzz({
      flag: '--config',
      count,
      content: random => mutate(config, random),
      read: file => readConfig(file),
    });

    expect(refused).toBeGreaterThan(count / 2.5);
  });
});

/** How many of so many mutations are refused, in the one way that is right. */
async function fuzz(options: {
  readonly flag: string;
  readonly count: number;
  readonly content: (random: () => number) => Buffer;
  readonly read: (file: string) => Promise<unknown>;
}): Promise<number> {
  const {flag, count, content, read} = options;
  const folder = await emptyFolder();
  const file = path.join(folder, 'mutated.json');
  const out = path.join(folder, 'out');
  const random = seededRandom(2026);
  let refused = 0;
  for (let round = 0; round < count; round++) {
    await writeFile(file, content(random));
    const started = performance.now();
    const error = await errorOf(read(file));
    if (error) {
      refused++;
      expectRefusal(error, file);
      const words = ['render', '03', flag, file, '--out', out];
      await expectSame(words, error);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  }
  expect(await readdir(folder)).toEqual(['mutated.json']);
  return refused;
}

function expectRefusal(error: Error, file: string): void {
  expect(error).toBeInstanceOf(UsageError);
  const [first = '', ...others] = error.message.split('\n');
  expect(first).toMatch(
    new RegExp(`${file} (cannot be used:|cannot be read: |is too large: )`),
  );
  for (const line of others)
    expect(line).toMatch(/^ {2}\S.*: .+|^ {2}and \d+ more/);
  expect(error.message).not.toMatch(/undefined|\[object|^ +at .*\.ts/m);
  expect(error.message.length).toBeLessThan(20_000);
}

/** The command refuses it in the same words, before it does anything. */
async function expectSame(
  words: readonly string[],
  {message}: Error,
): Promise<void> {
  const command = program().parseAsync(words, {from: 'user'});
  expect((await errorOf(command))?.message).toBe(message);
}

async function errorOf(work: Promise<unknown>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: Error) => error,
  );
}
