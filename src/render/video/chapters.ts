import {rename} from 'node:fs/promises';
import {shortened} from '../../breakdown.ts';
import {explained} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import type {Chapter, SinkSettings} from '../frames/sink.ts';
import {askProgram} from './askProgram.ts';

/**
 * Adds a figure's chapters to a finished file. The pictures are copied and the
 * file keeps its name. `container` is ffmpeg's name of the format; `path` in
 * the settings is the final path, for the error.
 */
export async function addChapters(
  file: string,
  container: string,
  settings: Pick<SinkSettings, 'path' | 'fps' | 'frames' | 'chapters'>,
  ffmpeg: string,
): Promise<void> {
  const {path, chapters} = settings;
  if (chapters.length === 0) return;
  const marked = await openPending(`${path}.chapters`);
  try {
    const words = copyArguments(file, container, marked.path);
    const {code, stderr} = await askProgram(ffmpeg, words, {
      input: Buffer.from(chapterMetadata(chapters, settings)),
      seconds: copySeconds,
    });
    if (code !== 0) throw new Error(`ffmpeg ended. ${shortened(stderr)}`);
    await rename(marked.path, file);
  } catch (cause) {
    throw explained(`${path} could not be given its chapters`, cause);
  } finally {
    await marked.discard();
  }
}

/** Seconds in which ffmpeg has to copy a film; a gigabyte takes some. */
export const copySeconds = 600;

function copyArguments(from: string, container: string, to: string): string[] {
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-i', from, '-f', 'ffmetadata', '-i', 'pipe:0'],
    ['-map', '0:v', '-map_metadata', '0', '-map_chapters', '1'],
    ['-c', 'copy', '-fflags', '+bitexact'],
    ['-movflags', '+faststart+write_colr', '-f', container, to],
  ].flat();
}

/** Chapters in ffmpeg's `ffmetadata` format. */
export function chapterMetadata(
  chapters: readonly Chapter[],
  {fps, frames}: {readonly fps: number; readonly frames: number},
): string {
  const time = (frame: number) => Math.round((frame / fps) * TICKS);
  const blocks = chapters.map(({title, firstFrame}, index) => {
    const end = chapters[index + 1]?.firstFrame ?? frames;
    return [
      '[CHAPTER]',
      `TIMEBASE=1/${TICKS}`,
      `START=${time(firstFrame)}`,
      `END=${time(end)}`,
      `title=${escaped(title)}`,
    ];
  });
  return [';FFMETADATA1', ...blocks.flat(), ''].join('\n');
}

/** Ticks a second; a rate such as 30000/1001 needs fine ones. */
const TICKS = 1_000_000;

function escaped(text: string): string {
  return text.replaceAll(/[=;#\\\n]/g, sign => `\\${sign}`);
}
