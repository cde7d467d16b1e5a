import {rename} from 'node:fs/promises';
import {shortened} from '../../breakdown.ts';
import {explained} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import type {SinkSettings, Sound} from '../frames/sink.ts';
import {askProgram} from './askProgram.ts';
import {copySeconds} from './chapters.ts';

/** Containers that get a figure's sound, and how it is encoded there. */
const encoders = {
  mp4: ['-c:a', 'aac', '-b:a', '192k'],
  mov: ['-c:a', 'aac', '-b:a', '192k'],
  webm: ['-c:a', 'libopus', '-b:a', '160k'],
} as const;

/** Samples a second, whatever the source has. */
const sampleRate = 48_000;

/**
 * Adds a figure's sound to a finished file: exactly as long as the figure, and placed
 * to the sample. The pictures are copied and the file keeps its name. Containers
 * without sound stay as they are.
 *
 * @param container - ffmpeg's name of the format.
 */
export async function addSound(
  file: string,
  container: string,
  settings: Pick<SinkSettings, 'path' | 'fps' | 'frames' | 'sound'>,
  ffmpeg: string,
): Promise<void> {
  const {path, sound} = settings;
  if (!sound || !hasSound(container)) return;
  const sounding = await openPending(`${path}.sound`);
  try {
    const {code, stderr} = await askProgram(
      ffmpeg,
      [
        ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
        ['-i', `file:${file}`, '-i', `file:${sound.file}`, '-filter_complex'],
        [`[1:a:0]${soundFilter(sound, settings)}[sound]`],
        ['-map', '0:v', '-map', '[sound]'],
        ['-map_metadata', '0', '-map_chapters', '0', '-c:v', 'copy'],
        [
          ...encoders[container],
          '-fflags',
          '+bitexact',
          '-flags:a',
          '+bitexact',
        ],
        ['-movflags', '+faststart+write_colr', '-f', container, sounding.path],
      ].flat(),
      {seconds: copySeconds},
    );
    if (code !== 0) throw new Error(`ffmpeg ended. ${shortened(stderr)}`);
    await rename(sounding.path, file);
  } catch (cause) {
    throw explained(
      `${path} could not be given the sound of ${sound.file}`,
      cause,
    );
  } finally {
    await sounding.discard();
  }
}

function hasSound(container: string): container is keyof typeof encoders {
  return Object.hasOwn(encoders, container);
}

/**
 * The filter that makes a source as long as the figure: what comes before the figure
 * is cut off, silence fills what is missing.
 */
function soundFilter(
  {start}: Pick<Sound, 'start'>,
  {fps, frames}: {readonly fps: number; readonly frames: number},
): string {
  const late = Math.round(start * sampleRate);
  const delay = Array.from({length: 8}, () => `${late}S`).join('|');
  return [
    `aresample=${sampleRate}:async=1:first_pts=0`,
    ...(late > 0 ? [`adelay=${delay}`] : []),
    ...(late < 0 ? [`atrim=start_sample=${-late}`] : []),
    'asetpts=PTS-STARTPTS',
    'apad',
    `atrim=end_sample=${Math.round((frames / fps) * sampleRate)}`,
  ].join(',');
}
