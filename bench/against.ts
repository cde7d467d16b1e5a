/**
 * Compares this checkout with another one, in turn:
 * `npm run bench:against -- FOLDER [ROUNDS [ID…]]`. A line for each figure says
 * how processor time for a drawn frame, bytes for a second, and memory compare.
 * Needs GNU time, which is part of most Linux systems.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {root} from '../src/cli/process/root.ts';
import {
  manifestName,
  readManifest,
} from '../src/render/manifest/readManifest.ts';

const [other, rounds = '3', ...named] = process.argv.slice(2);
if (other === undefined) {
  throw new Error(
    'Which checkout to compare with? npm run bench:against -- FOLDER [ROUNDS [ID…]]',
  );
}
const figures = named.length > 0 ? named : ['03', '08', '13', '16', '19'];
const folders = [path.resolve(other), root] as const;

interface Cost {
  /** Processor seconds for a drawn frame. */
  readonly frame: number;
  /** Bytes of the MP4 for a second of it. */
  readonly bytes: number;
  /** The most memory of a process, in kilobytes. */
  readonly memory: number;
}

for (const figure of figures) {
  // The first run of a checkout compiles it.
  for (const folder of folders) await costOf(folder, figure);
  const costs: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < Number(rounds); round++) {
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      costs[at]!.push(await costOf(folders[at]!, figure));
    }
  }
  const ratios = (['frame', 'bytes', 'memory'] as const).map(key => {
    const [before, now] = costs.map(all => median(all.map(cost => cost[key])));
    return `${key} ${(now! / before!).toFixed(3)}`;
  });
  console.log(`${figure}  ${ratios.join('  ')}`);
}

async function costOf(folder: string, figure: string): Promise<Cost> {
  const out = mkdtempSync(path.join(tmpdir(), 'bench-against-'));
  const command = path.join(folder, 'bin/backprop-figures.mjs');
  const look = ['-qm', '--no-cache', '--format', 'mp4', '--jobs', '1'];
  const words = [command, 'render', figure, ...look, '--out', out];
  const {status, stderr} = spawnSync(
    'time',
    ['-f', 'cost %U %S %M', 'node', ...words],
    {cwd: folder, encoding: 'utf8'},
  );
  const [, user, system, memory] =
    /^cost (\S+) (\S+) (\S+)$/m.exec(stderr) ?? [];
  if (status !== 0 || memory === undefined) throw new Error(stderr);
  const manifest = await readManifest(path.join(out, manifestName));
  rmSync(out, {recursive: true});
  const drawn = manifest?.figures.find(({id}) => id === figure);
  const [file] = drawn?.files ?? [];
  if (!drawn || !file) throw new Error(`${folder} has drawn no ${figure}.`);
  return {
    frame: (Number(user) + Number(system)) / drawn.drawn,
    bytes: file.bytes / file.duration,
    memory: Number(memory),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
