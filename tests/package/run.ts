/**
 * Installs the packed package from the registry by every manager under every version of
 * Node, and uses it as another user; then puts a board on the scene of a project with
 * every version of Motion Canvas: `npm run test:installs`, or one of both by
 * `npm run test:installs -- boards`. Writes the results into docs/library.md.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {openBrowser} from '../helpers/browser.ts';
import {versionSets} from '../versions/sets.ts';
import {boardFault} from './trials/boards.ts';
import {managers} from './trials/installation.ts';
import {nodeVersions, prepareTools, type Tools} from './trials/tools.ts';
import {faultsOf} from './trials/trial.ts';

const [only] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'trials-'));
try {
  const tools = await prepareTools(folder);
  if (only !== 'boards') await tryInstalls(tools);
  if (only !== 'installs') await tryBoards(tools);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

async function tryInstalls(tools: Tools): Promise<void> {
  const rows = [`| | ${nodeVersions.map(it => `Node ${it}`).join(' | ')} |`];
  rows.push(`| --- |${nodeVersions.map(() => ' --- |').join('')}`);
  for (const manager of managers) {
    const cells: string[] = [];
    for (const node of nodeVersions) {
      const faults = await faultsOf(manager, node, tools).catch(error => [
        String(error),
      ]);
      cells.push(told(`${manager.name}, Node ${node}`, 'works', faults));
    }
    rows.push(`| ${manager.name} | ${cells.join(' | ')} |`);
    // What is known stays when a run is interrupted.
    writeTable('installs', rows);
  }
}

async function tryBoards(tools: Tools): Promise<void> {
  const {browser, missing} = await openBrowser();
  if (!browser) throw new Error(`The trials need a browser: ${missing}.`);
  try {
    const rows = ['| a board on a scene of | |', '| --- | --- |'];
    for (const set of versionSets) {
      if (set.scope !== '@motion-canvas') continue;
      const fault = await boardFault(set, tools, browser);
      const faults = fault === undefined ? [] : [fault];
      rows.push(
        `| ${set.name} | ${told(set.name, 'as in its own export', faults)} |`,
      );
      writeTable('boards', rows);
    }
  } finally {
    await browser.close();
  }
}

/** Prints a result, and returns it for the table. */
function told(what: string, well: string, faults: readonly string[]): string {
  if (faults.length > 0) process.exitCode = 1;
  const [first = well] = faults;
  console.log([`${what}: ${first}`, ...faults.slice(1)].join('\n    '));
  return first.split('\n')[0]!.slice(0, 200);
}

/** Writes the lines of a table between the marks with its name. */
function writeTable(name: string, lines: readonly string[]): void {
  const file = path.join(root, 'docs/library.md');
  const marks = new RegExp(
    `(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`,
  );
  const text = readFileSync(file, 'utf8').replace(
    marks,
    (_, begin: string, end: string) =>
      `${begin}\n${lines.join('\n')}\n\n${end}`,
  );
  writeFileSync(file, text);
}
