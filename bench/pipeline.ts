/**
 * Measures the way from scenes to files: `npm run bench`, or `npm run bench --
 * 03 07` for some figures.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {Command} from 'commander';
import {catalogue, isFilm} from '../src/catalogue.ts';
import {figuresOf} from '../src/cli/flags/figures.ts';
import {print} from '../src/cli/words/print.ts';
import {benchCommands} from './commands.ts';
import {withDrawingEnvironment} from './environment.ts';
import {runScript} from './script.ts';
import {benchSet} from './set.ts';
import {benchStages} from './stages.ts';
import {roundsOption, tableOption} from './tableOptions.ts';

const tables = ['commands', 'stages', 'set'] as const;

interface Flags {
  readonly table?: (typeof tables)[number];
  readonly rounds?: number;
}

await runScript(
  new Command('npm run bench --')
    .description('measure the way from scenes to files, in turn')
    .argument('[figure...]', 'figures of the set; all but the film without')
    .addOption(tableOption(tables))
    .addOption(roundsOption('rounds of each; 5 for commands, 3 for the others'))
    .addHelpText(
      'after',
      `
Examples:
  npm run bench
  npm run bench -- --table set 03 07
  npm run bench -- --table commands --rounds 9`,
    )
    .action(bench),
);

async function bench(
  words: readonly string[],
  {table, rounds}: Flags,
): Promise<void> {
  const figures = figuresOf(
    words,
    catalogue.filter(figure => !isFilm(figure)),
  );
  await withDrawingEnvironment(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
    try {
      print(
        `1920×1080, 60 frames a second; ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}.\n`,
      );
      const isAsked = (name: (typeof tables)[number]) =>
        (table ?? name) === name;
      if (isAsked('commands')) await benchCommands(folder, rounds ?? 5);
      if (isAsked('stages')) await benchStages(folder, rounds ?? 3);
      if (isAsked('set')) await benchSet(figures, folder, rounds ?? 3);
    } finally {
      await rm(folder, {recursive: true});
    }
  });
}
