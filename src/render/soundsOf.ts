import {constants} from 'node:fs';
import {copyFile} from 'node:fs/promises';
import path from 'node:path';
import {openPlayer, type Player, type StageProject} from '../stage/index.ts';
import {errorWords} from './files/fileError.ts';
import type {FrameSource} from './frames/frame.ts';
import {traitsOf} from './job/formats.ts';
import type {FigureJob} from './job/job.ts';
import type {Sound} from './frames/sink.ts';

/** Sounds of a figure, in its time, and why some are missing. */
interface FigureSounds {
  readonly sounds: readonly Sound[];
  readonly silence: readonly string[];
}

const none: FigureSounds = {sounds: [], silence: []};

function isHeard({audio, formats}: FigureJob): boolean {
  return Boolean(audio) && formats.some(format => traitsOf(format).sound);
}

/**
 * The project's audio, if a job asks for it, or a warning why it is missing. It lies
 * under all scenes of a project in their order; a file of one scene, or of some that
 * follow each other, has its part of it. Of the parts of a figure, the first one has
 * that of all.
 *
 * Plays the scenes before them, so no player of the project may be open.
 *
 * @throws when the project's audio file is missing.
 */
export async function audioOf(
  job: FigureJob,
  project: StageProject,
): Promise<FigureSounds> {
  const {part, scenes} = job;
  const shown = part?.among ?? scenes;
  const isLater = part && part.scene !== shown[0];
  if (!isHeard(job) || isLater) return none;
  const silence = project.absentSounds;
  if (!project.audio) return {...none, silence};
  const {file, offset} = project.audio;
  const before = await secondsBefore(shown, job, project).catch(errorWords);
  return typeof before === 'string'
    ? {sounds: [], silence: [...silence, `It has no sound. ${before}`]}
    : {sounds: [{file, start: offset - before}], silence};
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

/**
 * The sounds that the scenes of a job play themselves, if it asks for them, and a
 * warning for each file that is missing. A part has those of its own scene.
 */
export function scenesSounds(
  job: FigureJob,
  project: StageProject,
  {scenes}: Pick<Player, 'scenes'>,
): FigureSounds {
  if (!isHeard(job)) return none;
  const {part} = job;
  const shown = part
    ? [scenes.findLast(({name}) => name === part.scene)!]
    : scenes;
  const sounds: Sound[] = [];
  const silence = new Set<string>();
  for (const {name, sounds: own} of shown) {
    for (const {address, time, ...how} of own) {
      // What is imported and not there is told as such.
      if (address === '') continue;
      try {
        sounds.push({file: project.soundFile(address), start: time, ...how});
      } catch (error) {
        silence.add(
          `Scene "${name}": ${errorWords(error)} Silence is in its place.`,
        );
      }
    }
  }
  return {sounds, silence: [...silence]};
}

/**
 * Sounds of a figure in the time of a file that shows an excerpt of it. Those of a part
 * lie beside it: files of a process may be gone when the parts are joined.
 */
export async function placed(
  sounds: readonly Sound[],
  {part, outDir, name}: FigureJob,
  {fps, skipped = 0}: FrameSource,
): Promise<readonly Sound[]> {
  const shifted = sounds.map(sound => ({
    ...sound,
    start: sound.start - skipped / fps,
  }));
  if (!part) return shifted;
  const copies = new Map<string, string>();
  for (const {file} of sounds) {
    if (copies.has(file)) continue;
    const copy = path.join(outDir, `${name}-${copies.size}.sound`);
    await copyFile(file, copy, constants.COPYFILE_FICLONE);
    copies.set(file, copy);
  }
  return shifted.map(sound => ({...sound, file: copies.get(sound.file)!}));
}
