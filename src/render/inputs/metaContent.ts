import {readFileSync} from 'node:fs';
import type {FigureJob} from '../job.ts';

/**
 * What counts of a `.meta` file: the moments that an author has saved where
 * they are honoured, a scene's seed, and of a project what the editor and the
 * render share. What the editor keeps for itself counts for no picture.
 */
export function metaContent(
  file: string,
  {timing = 'saved'}: Pick<FigureJob, 'timing'>,
): unknown {
  const text = readFileSync(file, 'utf8');
  const meta = parse(text);
  if (meta === undefined) return text;
  const {timeEvents, seed, shared} = meta;
  return {seed, shared, ...(timing === 'saved' ? {timeEvents} : {})};
}

/** Undefined for a text that is no JSON object: then all of it counts. */
function parse(text: string): Record<string, unknown> | undefined {
  try {
    const meta: unknown = JSON.parse(text);
    return Object(meta) === meta ? Object(meta) : undefined;
  } catch {
    return undefined;
  }
}
