import {readFileSync} from 'node:fs';
import path from 'node:path';
import {breakdownText} from '../../breakdown.ts';
import {endTree, inOwnGroup, takeAlong} from '../../children.ts';
import {forkOwn} from '../../ownModules.ts';
import {settleFile} from '../../settled.mjs';
import {bundleProject} from '../bundle/bundleProject.ts';
import {projectPaths} from '../bundle/paths.ts';
import type {LoadOptions} from './loadProject.ts';

/** What a project says of itself, as Motion Canvas's own export would take it. */
export interface ProjectFacts {
  readonly name: string;
  /** In the project's order. */
  readonly scenes: readonly string[];
  /** Pixels of its design. */
  readonly size: {readonly width: number; readonly height: number};
  /** Frames a second of an export. */
  readonly fps: number;
  /** Pixels of an export for each of the design. */
  readonly resolutionScale: number;
  /** A CSS colour; missing for none. */
  readonly background?: string;
  /** Seconds; the end is missing when the export goes on to the project's end. */
  readonly range: {readonly from: number; readonly to?: number};
  readonly colorSpace: string;
  /** Its variables and their values. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export type FactsAnswer =
  | {readonly facts: ProjectFacts}
  | {readonly error: unknown};

export interface FactsOrder {
  readonly projectFile: string;
  readonly options: LoadOptions;
}

/**
 * The facts of a project. Only its code knows them, so a process of its own loads it,
 * once for each bundle.
 *
 * @throws Error of the project while it is bundled or loaded.
 */
export async function projectFacts(
  projectFile: string,
  options: LoadOptions = {},
): Promise<ProjectFacts> {
  const paths = projectPaths(projectFile, options.cacheDir);
  const {file} = await bundleProject(paths);
  const kept = path.join(path.dirname(file), 'facts.json');
  const known = factsIn(kept);
  if (known) return known;
  const facts = await askApart({projectFile: paths.projectFile, options});
  try {
    settleFile(kept, JSON.stringify({format, facts}));
  } catch {
    // The next run asks again.
  }
  return facts;
}

/** Raised when the meaning of the kept facts changes. */
const format = 1;

function factsIn(file: string): ProjectFacts | undefined {
  try {
    const kept: {format: number; facts: ProjectFacts} = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return kept.format === format ? kept.facts : undefined;
  } catch {
    return undefined;
  }
}

function askApart(order: FactsOrder): Promise<ProjectFacts> {
  const child = forkOwn('stage/loading/factsProcess.ts', {
    ...inOwnGroup,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  takeAlong(child);
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    child.once('message', (answer: FactsAnswer) => {
      if ('facts' in answer) resolve(answer.facts);
      else reject(answer.error);
      // A timer of the project may keep it.
      endTree(child);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const before = `${order.projectFile} was loaded`;
      reject(new Error(breakdownText({code, signal, said}, before)));
    });
    child.send(order, () => {});
  });
}
