import {rename} from 'node:fs/promises';
import {shortened} from '../../breakdown.ts';
import {explained} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import type {SinkSettings, Sound} from '../frames/sink.ts';
import {askProgram} from './askProgram.ts';
import {copySeconds} from './chapters.ts';
import {soundGraph} from './soundGraph.ts';

/** Containers that get a figure's sounds, and how they are encoded there. */
const encoders = {
  mp4: ['-c:a', 'aac', '-b:a', '192k'],
  mov: ['-c:a', 'aac', '-b:a', '192k'],
  webm: ['-c:a', 'libopus', '-b:a', '160k'],
} as const;

const mapping = [
  ['-map', '0:v', '-map', '[sound]', '-c:v', 'copy'],
  ['-map_metadata', '0', '-map_chapters', '0'],
  ['-fflags', '+bitexact', '-flags:a', '+bitexact'],
  ['-movflags', '+faststart+write_colr'],
].flat();

/** More would be too much for one command line. */
const mostAtOnce = 100;

type SoundSettings = Pick<SinkSettings, 'path' | 'fps' | 'frames' | 'sounds'>;

/**
 * Adds a figure's sounds to a finished file: exactly as long as the figure, and placed
 * to the sample. The pictures are copied and the file keeps its name. Containers
 * without sound stay as they are.
 *
 * @param container - ffmpeg's name of the format.
 */
export async function addSounds(
  file: string,
  container: string,
  settings: SoundSettings,
  ffmpeg: string,
): Promise<void> {
  const {path, fps, frames} = settings;
  const sounds = (settings.sounds ?? []).filter(
    ({start, from = 0, to = Infinity}) => start < frames / fps && from < to,
  );
  if (sounds.length === 0 || !hasSound(container)) return;
  const sounding = await openPending(`${path}.sound`);
  try {
    await mixed(sounds, settings, ffmpeg, async few => {
      const {files, graph} = soundGraph(few, settings, 1);
      const inputs = [file, ...files].flatMap(one => ['-i', `file:${one}`]);
      await run(ffmpeg, [
        ...inputs,
        '-filter_complex',
        graph,
        ...mapping,
        ...encoders[container],
        '-f',
        container,
        sounding.path,
      ]);
    });
    await rename(sounding.path, file);
  } catch (cause) {
    throw explained(`${path} could not be given ${namesOf(sounds)}`, cause);
  } finally {
    await sounding.discard();
  }
}

/** Calls `use` with few sounds that are heard as all of them are. */
async function mixed(
  sounds: readonly Sound[],
  settings: SoundSettings,
  ffmpeg: string,
  use: (few: readonly Sound[]) => Promise<void>,
): Promise<void> {
  if (sounds.length <= mostAtOnce) return use(sounds);
  const track = await openPending(`${settings.path}.mix`);
  try {
    const {files, graph} = soundGraph(sounds.slice(0, mostAtOnce), settings, 0);
    const inputs = files.flatMap(one => ['-i', `file:${one}`]);
    const raw = ['-map', '[sound]', '-c:a', 'pcm_f32le', '-f', 'w64'];
    await run(ffmpeg, [
      ...inputs,
      '-filter_complex',
      graph,
      ...raw,
      track.path,
    ]);
    const rest = sounds.slice(mostAtOnce);
    await mixed([{file: track.path, start: 0}, ...rest], settings, ffmpeg, use);
  } finally {
    await track.discard();
  }
}

async function run(ffmpeg: string, args: readonly string[]): Promise<void> {
  const quiet = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'];
  const {code, stderr} = await askProgram(ffmpeg, [...quiet, ...args], {
    seconds: copySeconds,
  });
  if (code !== 0) throw new Error(`ffmpeg ended. ${shortened(stderr)}`);
}

function namesOf(sounds: readonly Sound[]): string {
  const files = [...new Set(sounds.map(({file}) => file))];
  const more = files.length > 1 ? ` and of ${files.length - 1} more files` : '';
  return `the sound of ${files[0]}${more}`;
}

function hasSound(container: string): container is keyof typeof encoders {
  return Object.hasOwn(encoders, container);
}
