/**
 * Plays every figure of every network of the grid and reports faults:
 * `npm run test:networks`, or for some networks
 * `npm run test:networks -- 17 23`, by their seeds. A full run writes its
 * results to results.md.
 */
import {type ChildProcess, fork} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {gridNetwork} from './gridNetwork.ts';
import {
  type Fault,
  gridFigures,
  gridLook,
  isFailure,
  playNetwork,
} from './playNetwork.ts';
import {gridRecipes, isWithinLimits, type Recipe} from './recipe.ts';
import {type Played, playedText, resultsText} from './results.ts';

const recipes = gridRecipes();
/** More processes than this need more memory than they save time. */
const MOST = 3;

if (process.send) {
  work();
} else {
  await runAll(process.argv.slice(2).map(Number));
}

/**
 * Plays the network of every seed that it receives, and sends back the faults.
 */
function work(): void {
  process.on('message', (seed: number) => {
    void play(recipes[seed - 1]!).then(played => process.send!(played));
  });
}

async function play(recipe: Recipe): Promise<Played> {
  const look = gridLook(recipe.seed);
  const faults = await playNetwork(
    gridNetwork(recipe),
    gridFigures,
    look,
  ).catch((error: Error): readonly Fault[] => [
    {...look, figure: 'all', kind: 'crash', message: error.message},
  ]);
  return {recipe, faults};
}

async function runAll(seeds: readonly number[]): Promise<void> {
  const unknown = seeds.filter(seed => !recipes[seed - 1]);
  if (unknown.length > 0) {
    throw new RangeError(
      `The grid has no network ${unknown.join(', ')}. Give seeds from 1 to ${recipes.length}.`,
    );
  }
  const chosen = recipes.filter(
    ({seed}) => seeds.length === 0 || seeds.includes(seed),
  );
  const queue = [...chosen];
  const results: Played[] = [];
  const processes = Math.min(MOST, availableParallelism(), chosen.length);
  await Promise.all(
    Array.from({length: processes}, async () => {
      const worker = fork(import.meta.filename);
      for (let next = queue.shift(); next; next = queue.shift()) {
        const played = await ask(worker, next.seed);
        results.push(played);
        console.log(playedText(played));
      }
      worker.disconnect();
    }),
  );
  results.sort((one, other) => one.recipe.seed - other.recipe.seed);
  const text = resultsText(results, recipes.length);
  if (seeds.length === 0) {
    await writeFile(path.join(import.meta.dirname, 'results.md'), text);
  }
  const failed = results.filter(({recipe, faults}) =>
    faults.some(fault => isFailure(fault, isWithinLimits(recipe))),
  );
  console.log(
    `${results.length} networks, ${failed.length} of them with failures.`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

function ask(worker: ChildProcess, seed: number): Promise<Played> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(
        new Error(
          `The process that played network ${seed} ended with ${code}.`,
        ),
      );
    worker.once('exit', onExit);
    worker.once('message', (played: Played) => {
      worker.off('exit', onExit);
      resolve(played);
    });
    worker.send(seed);
  });
}
