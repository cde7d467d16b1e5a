import {constants} from 'node:fs';
import {copyFile} from 'node:fs/promises';
import path from 'node:path';
import {openPlayer, type StageProject} from '../stage/index.ts';
import {errorWords} from './files/fileError.ts';
import {traitsOf} from './job/formats.ts';
import type {FigureJob} from './job/job.ts';
import type {Sound} from './frames/sink.ts';

/** The sound of a figure, or why it has none. */
interface FigureSound {
  readonly sound?: Sound;
  readonly silence: readonly string[];
}

/**
 * The sound that a job asks for, or a warning why it has none. The audio lies under
 * all scenes of a project in their order; a file of one scene, or of some that follow
 * each other, has its part of it. Of the parts of a figure, the first one has the sound
 * of all, in a file beside its own.
 *
 * Plays the scenes before them, so no player of the project may be open.
 *
 * @throws when the project's audio file is missing.
 */
export async function soundOf(
  job: FigureJob,
  project: StageProject,
): Promise<FigureSound> {
  const {audio, formats, part, scenes} = job;
  const isHeard = formats.some(format => traitsOf(format).sound);
  const shown = part?.among ?? scenes;
  const isLater = part && part.scene !== shown[0];
  if (!audio || !isHeard || isLater) return {silence: []};
  const silence = project.absentSounds;
  if (!project.audio) return {silence};
  const {file, offset} = project.audio;
  const before = await secondsBefore(shown, job, project).catch(errorWords);
  if (typeof before === 'string')
    return {silence: [...silence, `It has no sound. ${before}`]};
  return {
    sound: {
      file: part ? await beside(job, file) : file,
      start: offset - before,
    },
    silence,
  };
}

/**
 * When the first of some scenes begins in its project.
 *
 * @throws Error where they do not follow each other there, or a scene before them fails.
 */
async function secondsBefore(
  shown: readonly string[],
  job: FigureJob,
  project: StageProject,
): Promise<number> {
  const first = project.scenes.indexOf(shown[0]!);
  const same = project.scenes.slice(first, first + shown.length);
  if (same.join('\0') !== shown.join('\0')) {
    throw new Error(
      'The audio of a project lies under all of its scenes, and these do not follow each other there. Render scenes in their order.',
    );
  }
  if (first <= 0) return 0;
  const scenes = project.scenes.slice(0, first + 1);
  const {fps, scenes: played} = await openPlayer(project, {...job, scenes});
  return played.at(-1)!.firstFrame / fps;
}

/** The file of a process may be gone when the parts are joined. */
async function beside(
  {outDir, name}: FigureJob,
  file: string,
): Promise<string> {
  const copy = path.join(outDir, `${name}.sound`);
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  return copy;
}
