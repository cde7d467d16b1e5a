import {constants} from 'node:fs';
import {copyFile} from 'node:fs/promises';
import path from 'node:path';
import type {StageProject} from '../stage/index.ts';
import {traitsOf} from './job/formats.ts';
import type {FigureJob} from './job/job.ts';
import type {Sound} from './frames/sink.ts';

/** The sound of a figure, or why it has none. */
interface FigureSound {
  readonly sound?: Sound;
  readonly silence: readonly string[];
}

/**
 * The sound that a job asks for, and a warning where it has none of it: the audio
 * belongs to all scenes in their order, and other scenes have no place in it. Of the
 * parts of a figure, the first one has the sound of all, in a file beside its own.
 *
 * @throws when the project's audio file is missing.
 */
export async function soundOf(
  job: FigureJob,
  project: StageProject,
): Promise<FigureSound> {
  const {audio, formats, part, scenes} = job;
  const isHeard = formats.some(format => traitsOf(format).sound);
  if (!audio || !isHeard || !project.audio) return {silence: []};
  const shown = part?.among ?? scenes;
  if (shown.join('\0') !== project.scenes.join('\0')) return {silence: [why]};
  if (part && part.scene !== shown[0]) return {silence: []};
  const {file, offset: start} = project.audio;
  return {
    sound: {file: part ? await beside(job, file) : file, start},
    silence: [],
  };
}

const why =
  'It has no sound, since the audio of a project belongs to all of its scenes. Render all of them, with --from and --to for an excerpt.';

/** The file of a process may be gone when the parts are joined. */
async function beside(
  {outDir, name}: FigureJob,
  file: string,
): Promise<string> {
  const copy = path.join(outDir, `${name}.sound`);
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  return copy;
}
