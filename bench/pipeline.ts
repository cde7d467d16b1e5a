/**
 * Measures the way from scenes to files: `npm run bench`, or `npm run bench --
 * 03 07` for some figures.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {benchCommands} from './commands.ts';
import {withDrawingEnvironment} from './environment.ts';
import {benchFigures} from './job.ts';
import {benchSet} from './set.ts';
import {benchStages} from './stages.ts';

await withDrawingEnvironment(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    console.log(
      `1920×1080, 60 frames a second; ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}.\n`,
    );
    await benchCommands(folder);
    await benchStages(folder);
    await benchSet(benchFigures(process.argv.slice(2)), folder);
  } finally {
    await rm(folder, {recursive: true});
  }
});
