/**
 * Installs the packed package from the registry by every manager under every version of
 * Node, and uses it as another user; then puts a board on the scene of a project with
 * every version of Motion Canvas: `npm run test:installs`. Writes the results into
 * docs/library.md.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {openBrowser} from '../helpers/browser.ts';
import {versionSets} from '../versions/sets.ts';
import {boardFault} from './trials/boards.ts';
import {managers} from './trials/installation.ts';
import {nodeVersions, prepareTools} from './trials/tools.ts';
import {faultsOf} from './trials/trial.ts';

const {browser, missing} = await openBrowser();
if (!browser) throw new Error(`The trials need a browser: ${missing}.`);
const folder = mkdtempSync(path.join(tmpdir(), 'trials-'));
try {
  const tools = await prepareTools(folder);
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
    writeTables([rows.join('\n')]);
  }
  const boards = ['| a board on a scene of | |', '| --- | --- |'];
  for (const set of versionSets) {
    if (set.scope !== '@motion-canvas') continue;
    const fault = await boardFault(set, tools, browser);
    const faults = fault === undefined ? [] : [fault];
    boards.push(
      `| ${set.name} | ${told(set.name, 'as in its own export', faults)} |`,
    );
    writeTables([rows.join('\n'), boards.join('\n')]);
  }
} finally {
  await browser.close();
  rmSync(folder, {recursive: true, force: true});
}

/** Prints a result, and returns it for the table. */
function told(what: string, well: string, faults: readonly string[]): string {
  if (faults.length > 0) process.exitCode = 1;
  const [first = well] = faults;
  console.log([`${what}: ${first}`, ...faults.slice(1)].join('\n    '));
  return first.split('\n')[0]!.slice(0, 200);
}

function writeTables(tables: readonly string[]): void {
  const file = path.join(root, 'docs/library.md');
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- installs -->\n)[\s\S]*?(<!-- \/installs -->)/,
    (_, begin: string, end: string) =>
      `${begin}\n${tables.join('\n\n')}\n\n${end}`,
  );
  writeFileSync(file, text);
}
