import {readFileSync} from 'node:fs';
import {parse as parsePath} from 'node:path';
import type {FigureJob} from '../job/job.ts';

/**
 * The part of a `.meta` file that counts: moments that an author has saved,
 * where they are honoured; a scene's seed; and the project settings shared by
 * editor and render. The editor's own state changes no picture.
 */
export function metaContent(
  file: string,
  {timing = 'saved', moved}: Pick<FigureJob, 'timing' | 'moved'>,
): unknown {
  const text = readFileSync(file, 'utf8');
  const meta = parse(text);
  if (meta === undefined) return text;
  const {timeEvents, seed, shared} = meta;
  const isReplaced = moved?.scenes[parsePath(file).name] !== undefined;
  const counts = timing === 'saved' && !isReplaced;
  return {seed, shared, ...(counts ? {timeEvents} : {})};
}

/** Undefined for text that is not a JSON object: all of it then counts. */
function parse(text: string): Record<string, unknown> | undefined {
  try {
    const meta: unknown = JSON.parse(text);
    return Object(meta) === meta ? Object(meta) : undefined;
  } catch {
    return undefined;
  }
}
