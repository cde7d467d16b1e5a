import path from 'node:path';
import {existsSync} from 'node:fs';
import {projectScenes, projectSources} from '../../stage/bundle/sources.ts';
import {watchRender} from '../watch/watchRender.ts';
import {findProject} from './findProject.ts';
import type {RenderProjectFlags} from './projectJobs.ts';

/** Runs a command line with `--watch` repeatedly without that flag. */
export async function watchProject(flags: RenderProjectFlags): Promise<void> {
  const file = findProject(flags.project);
  const words = process.argv.slice(2).filter(word => word !== '--watch');
  await watchRender(words, () => filesOf(file, flags));
}

/** All that the pictures depend on, but for packages. */
async function filesOf(
  file: string,
  {vars, each, fonts = [], font = []}: RenderProjectFlags,
): Promise<string[]> {
  const given = [vars, each].flatMap(one => (one === undefined ? [] : [one]));
  return [
    ...(await sourcesOf(file)),
    ...foldersOf(file),
    ...given,
    ...fonts,
    ...font.map(one => one.file),
  ];
}

/** Of a project that cannot be bundled, the file that calls makeProject(). */
async function sourcesOf(file: string): Promise<readonly string[]> {
  try {
    const scenes = await projectScenes(file);
    const sources = await projectSources(file);
    return [...sources.filesOf(scenes), ...sources.settings]
      .map(source => source.file)
      .filter(one => !one.includes(`${path.sep}node_modules${path.sep}`));
  } catch {
    return [file];
  }
}

/** A new file beside the scenes may be the one that was missing. */
function foldersOf(file: string): readonly string[] {
  const folder = path.dirname(file);
  return existsSync(path.join(folder, 'node_modules')) ? [] : [folder];
}
