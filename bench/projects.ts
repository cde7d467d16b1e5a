/**
 * Measures `motion-canvas-render` against Motion Canvas's own export in headless
 * Chromium, on the projects of `projects/`: `npm run bench:projects`.
 */
import path from 'node:path';
import {Command, Option} from 'commander';
import {root} from '../src/cli/process/root.ts';
import {choiceOf} from '../src/cli/flags/values.ts';
import {print} from '../src/cli/words/print.ts';
import {writeMarked} from '../tests/helpers/markedTable.ts';
import {doing} from './doing.ts';
import {foreignProjects} from './foreign/foreignProjects.ts';
import {openProjectsHome, type ProjectsHome} from './foreign/home.ts';
import {speedTable} from './foreign/speedTable.ts';
import {startTable} from './foreign/startTable.ts';
import {runScript} from './script.ts';
import {roundsOption, tableOption} from './tableOptions.ts';

const tables = ['start', 'little', 'whole'] as const;
type Table = (typeof tables)[number];

const allProjects = Object.values(foreignProjects)
  .flat()
  .map(({name}) => name);

interface Flags {
  readonly table?: Table;
  readonly rounds?: number;
  readonly project?: string;
  readonly write?: true;
}

await runScript(
  new Command('npm run bench:projects --')
    .description(
      'measure the command against Motion Canvas’s own export, in turn',
    )
    .addOption(tableOption(tables))
    .addOption(roundsOption('rounds of each; 7 for start, 3 for the others'))
    .addOption(
      new Option('--project <name>', 'this project alone').argParser(
        choiceOf('project', allProjects),
      ),
    )
    .option('--write', 'write each table into bench/README.md once it is done')
    .addHelpText(
      'after',
      `
Packages of the projects are installed from the registry into a temporary folder.

Examples:
  npm run bench:projects -- --write
  npm run bench:projects -- --table start
  npm run bench:projects -- --project map --rounds 1`,
    )
    .action(benchProjects),
);

async function benchProjects(flags: Flags): Promise<void> {
  doing('The packages of the projects are installed');
  const home = await openProjectsHome();
  try {
    for (const table of flags.table ? [flags.table] : tables) {
      const text = await measured(table, home, flags);
      if (text === undefined) continue;
      print(`${text}\n`);
      if (!flags.write) continue;
      writeMarked(
        path.join(root, 'bench/README.md'),
        `projects: ${table}`,
        text,
      );
    }
  } finally {
    home.remove();
  }
}

/** The table as Markdown; undefined when none of its projects is asked for. */
async function measured(
  table: Table,
  home: ProjectsHome,
  {rounds, project}: Flags,
): Promise<string | undefined> {
  if (table === 'start') {
    return project === undefined ? startTable(home, rounds ?? 7) : undefined;
  }
  const projects = foreignProjects[table].filter(
    ({name}) => (project ?? name) === name,
  );
  if (projects.length === 0) return undefined;
  return speedTable(home, projects, rounds ?? 3);
}
