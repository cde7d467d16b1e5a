import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {isWhole} from '../../helpers/isWhole.ts';
import {descendants, survivors} from '../../render/helpers/processes.ts';
import {copyPackage, type PackageCopy} from '../helpers/packageCopy.ts';
import {run} from '../helpers/run.ts';
import {startWatching} from '../helpers/watching.ts';

const network = {
  title: 'The first',
  layers: [2, 2, 2],
  activation: 'sigmoid',
  loss: 'half-squared-error',
  weights: [
    [
      [0.1, 0.2],
      [0.3, 0.4],
    ],
    [
      [0.5, 0.6],
      [0.7, 0.8],
    ],
  ],
  biases: [
    [0.1, 0.1],
    [0.2, 0.2],
  ],
  input: [0.5, 0.3],
  target: [0, 1],
};

let copy: PackageCopy;
let words: readonly string[];

beforeAll(() => {
  copy = copyPackage();
  const config = {size: '480x270', captions: true};
  write('figures.config.json', JSON.stringify(config));
  words = ['still', '02', '--at', '29', '--out'];
});
afterAll(() => copy.remove());

test(
  'still --watch draws after every edit what a still draws, lives through a mistake, and ends by Ctrl+C',
  {timeout: 300_000},
  async () => {
    const out = path.join(copy.folder, 'watched.png');
    const watch = startWatching(copy, [...words, out]);
    await watch.untilRound(1);
    const pictures = [picture(out)];
    const sees = async (edit: () => void) => {
      await watch.after(edit);
      pictures.push(picture(out));
    };
    const scene = 'src/scenes/figure02.tsx';
    const meta = 'src/scenes/figure02.meta';
    const untimed = read(meta);

    await sees(() => {
      replace(
        'src/math/words/figures/figure02.ts',
        ['`Below a weight:', '`Under a weight:'],
        ['`So each row', '`Each row'],
        ['`A row times', '`One row times'],
        ['`Row by row:', '`Each row:'],
      );
    });
    await sees(() =>
      replace('src/theme.ts', ["ground: '#11151d'", "ground: '#311'"]),
    );
    await sees(() => replace(scene, ["'layer', hold.breath", "'layer', 9"]));
    await sees(() =>
      write(meta, '{"timeEvents": [{"name": "node", "rest": 20}]}'),
    );
    await sees(() =>
      write('figures.config.json', '{"size": "480x270", "theme": "light"}'),
    );
    await expectSame(pictures.at(-1)!);
    expect(new Set(pictures).size).toBe(pictures.length);

    await watch.after(() => replace(scene, ["'layer', 9", "'layer', "]));
    expect(watch.said()).toMatch(
      /Scene "figure02".*The rest of the beat "layer"/,
    );
    await watch.after(() => replace(scene, ["'layer', ", "'layer', ("]));
    expect(watch.said()).toMatch(
      /src\/scenes\/figure02\.tsx:\d+:\d+ cannot be/,
    );
    expect(picture(out)).toBe(pictures.at(-1));
    // Nor is anything drawn whose gradients are not those of the network.
    const gradients = ['src/network/backward.ts', 'transpose('] as const;
    await watch.after(() => {
      replace(scene, ["'layer', (", "'layer', hold.breath"]);
      replace(gradients[0], [gradients[1], '(matrix => matrix)(']);
    });
    expect(watch.said()).toMatch(
      /^Nothing was drawn, because the derivation is false for /m,
    );
    expect(picture(out)).toBe(pictures.at(-1));
    await sees(() =>
      replace(gradients[0], ['(matrix => matrix)(', gradients[1]]),
    );
    // What is again what it was, is drawn as it was.
    await sees(() => write(meta, untimed));
    await expectSame(pictures.at(-1)!);

    const {code} = await watch.stop();
    expect(code).toBe(0);
    expect(watch.said()).not.toMatch(/ {4}at /);
    expect(readdirSync(copy.folder).filter(isPending)).toEqual([]);
  },
);

test.runIf(isWhole)(
  'still --watch hears of its network, and of an edit of the program that draws',
  {timeout: 300_000},
  async () => {
    const out = path.join(copy.folder, 'network.png');
    write('n.json', JSON.stringify(network));
    const watch = startWatching(copy, [...words, out, '--network', 'n.json']);
    await watch.untilRound(1);
    const first = picture(out);
    const artist = await artists(watch.pid);

    await watch.after(() => write('n.json', '{"layers": '));
    expect(watch.said()).toMatch(/n\.json cannot be used: not valid JSON/);
    const other = {...network, input: [0.9, -0.7]};
    await watch.after(() => write('n.json', JSON.stringify(other)));
    expect(picture(out)).not.toBe(first);
    expect(await artists(watch.pid)).toEqual(artist);

    await watch.after(() =>
      replace('src/stage/skia/skia.ts', ['/**', '/** */\n/**']),
    );
    const [later] = await artists(watch.pid);
    expect(artist).not.toContain(later);
    const all = await descendants(watch.pid);
    await watch.stop();
    expect(await survivors(all.keys())).toEqual([]);
  },
);

test('still --watch refuses what no edit mends', async () => {
  const toStandardOutput = ['still', '02', '--watch', '--out', '-'];
  const [piped, unknown] = await Promise.all([
    run(toStandardOutput, {cwd: copy.folder, file: copy.file}),
    run(['still', '99', '--watch'], {cwd: copy.folder, file: copy.file}),
  ]);

  expect(piped).toMatchObject({code: 2, stdout: ''});
  expect(piped.stderr).toMatch(/^--watch writes the still again/);
  expect(unknown.code).toBe(2);
});

/** The processes that draw for one that watches. */
async function artists(pid: number): Promise<readonly number[]> {
  const all = await descendants(pid);
  return [...all]
    .filter(([, command]) => command.includes('--watched'))
    .map(([id]) => id);
}

/** A still of another process shows what was drawn last. */
async function expectSame(drawn: string): Promise<void> {
  const out = path.join(copy.folder, 'cold.png');
  const {code, stderr} = await run([...words, out], {
    cwd: copy.folder,
    file: copy.file,
  });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  expect(picture(out) === drawn).toBe(true);
}

function picture(file: string): string {
  return readFileSync(file, 'base64');
}

function read(file: string): string {
  return readFileSync(path.join(copy.folder, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(path.join(copy.folder, file), text);
}

/** Edits a file at several places at once. */
function replace(file: string, ...edits: readonly [string, string][]): void {
  const text = read(file);
  write(
    file,
    edits.reduce((edited, [from, to]) => {
      expect(edited).toContain(from);
      return edited.replace(from, to);
    }, text),
  );
}

function isPending(name: string): boolean {
  return name.includes('.png') && name.startsWith('.');
}
