import type {StageProject} from '../stage/index.ts';
import {traitsOf} from './job/formats.ts';
import type {FigureJob} from './job/job.ts';
import type {Sound} from './frames/sink.ts';

/**
 * The sound that a job asks for, and a warning where it has none of it: the audio
 * belongs to all scenes in their order, and other scenes have no place in it.
 *
 * @throws when the project's audio file is missing.
 */
export function soundOf(
  {audio, formats, part, scenes}: FigureJob,
  project: StageProject,
): {readonly sound?: Sound; readonly silence: readonly string[]} {
  const isHeard = formats.some(format => traitsOf(format).sound);
  if (!audio || !isHeard || !project.audio) return {silence: []};
  const {file, offset} = project.audio;
  const shown = part?.among ?? scenes;
  const isWhole = shown.join('\0') === project.scenes.join('\0');
  return isWhole
    ? {sound: {file, start: offset}, silence: []}
    : {
        silence: [
          'It has no sound, since the audio of a project belongs to all of its scenes. Render all of them, with --from and --to for an excerpt.',
        ],
      };
}
