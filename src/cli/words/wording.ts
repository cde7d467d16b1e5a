import path from 'node:path';
import {countText} from '../../math/write/counts.ts';
import {rateWords} from '../../render/job/rate.ts';
import {visible} from '../../network/file/visible.ts';
import type {RenderedFile, RenderEvent} from '../../render/index.ts';

export {countText};

/** A duration that people can picture: `8 s`, `3 min 05 s`, `2 h 10 min`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours} h ${twoDigits(minutes % 60)} min`;
  return minutes > 0
    ? `${minutes} min ${twoDigits(whole % 60)} s`
    : `${whole} s`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A size in the units of file managers: `812 B`, `14.2 kB`, `3.0 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

/** The shortest path from the command's working folder. */
export function pathText(file: string, from = process.cwd()): string {
  const relative = path.relative(from, file);
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? file
    : relative || '.';
}

/** The rate of frames, and the remaining time. */
export function speedText(state: {
  readonly done: number;
  readonly total: number;
  readonly fps: number;
}): string {
  const {done, total, fps} = state;
  // Encoders end a little after the last frame.
  if (done === total) return 'finishing';
  const speed = `${fps < 10 ? fps.toFixed(1) : Math.round(fps)} frames/s`;
  return fps > 0
    ? `${speed}, ${durationText((total - done) / fps)} left`
    : speed;
}

/** Why a figure was not drawn. */
export function reusedText({
  from,
}: {
  readonly from: 'output' | 'cache';
}): string {
  return from === 'output' ? 'unchanged' : 'from the cache';
}

/** A finished file: its path and its facts. */
export function fileText(file: RenderedFile): string {
  const {path, width, height, fps, duration, bytes} = file;
  return [
    visible(pathText(path)),
    `${width}×${height}`,
    `${rateWords(fps)} frames/s`,
    `${duration.toFixed(2)} s`,
    bytesText(bytes),
  ].join('  ');
}

/** The cost of a figure: its frames, its time by stage, and its encoders. */
export function costText(
  event: Pick<
    Extract<RenderEvent, {kind: 'finished'}>,
    'figure' | 'total' | 'drawn' | 'stages' | 'encoders'
  >,
): string {
  const {figure, total, drawn, stages, encoders} = event;
  const times = Object.entries(stages).map(
    ([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`,
  );
  const by = [...new Set(encoders.map(({ffmpeg}) => ffmpeg))].map(ffmpeg => {
    const own = encoders.filter(encoder => encoder.ffmpeg === ffmpeg);
    return `; ${[...new Set(own.map(({name}) => name))].join(', ')} of ${ffmpeg}`;
  });
  return `${figure}: ${drawn} of ${countText(total, 'frame')} drawn, ${total - drawn} held; ${times.join(', ')}${by.join('')}`;
}
