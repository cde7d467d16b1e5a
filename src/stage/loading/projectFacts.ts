import {readFileSync} from 'node:fs';
import path from 'node:path';
import {askApart} from '../../askApart.ts';
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
  /** Whether it has audio. */
  readonly hasAudio: boolean;
  /** Whether its export leaves the audio out, as an option of an exporter says. */
  readonly isSilent: boolean;
  /** Its variables and their values. */
  readonly variables: Readonly<Record<string, unknown>>;
}

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
  const order: FactsOrder = {projectFile: paths.projectFile, options};
  const facts = await askApart<ProjectFacts>(
    'stage/loading/factsProcess.ts',
    order,
    `${paths.projectFile} was loaded`,
  );
  try {
    settleFile(kept, JSON.stringify({format, facts}));
  } catch {
    // The next run asks again.
  }
  return facts;
}

/** Raised when the meaning of the kept facts changes. */
const format = 2;

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
