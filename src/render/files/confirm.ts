import {reasonOf} from './fileError.ts';

/** Facts that a file states, or should state. */
export interface FileFacts {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
}

/**
 * Reads a file back. Refuses it when it is incomplete or its facts differ from
 * the figure's. `path` is its final path, for the error.
 */
export async function confirmFile(
  path: string,
  read: () => Promise<FileFacts>,
  wanted: FileFacts,
  {
    tolerance,
    words = '',
  }: {
    /** Allowed error of the duration, in seconds. */
    readonly tolerance: number;
    /** Output of the encoder while it wrote the file. */
    readonly words?: string;
  },
): Promise<void> {
  const wrong = await read().then(
    found => difference(found, wanted, tolerance),
    (error: unknown) => reasonOf(error).why,
  );
  if (wrong) throw notKept(path, wrong, words);
}

/** The error for a discarded file; `words` are the encoder's output. */
export function notKept(path: string, why: string, words: string): Error {
  const way = words ? `The encoder said:\n${words}` : 'Render it again.';
  return new Error(`${path} was not kept, because ${why}. ${way}`);
}

function difference(
  found: FileFacts,
  wanted: FileFacts,
  tolerance: number,
): string | undefined {
  const key = (['width', 'height', 'frames'] as const).find(
    name => found[name] !== wanted[name],
  );
  if (key) return `its ${names[key]} is ${found[key]}, not ${wanted[key]}`;
  if (Math.abs(found.duration - wanted.duration) <= tolerance) return undefined;
  return `it lasts ${found.duration} s, not ${wanted.duration} s`;
}

const names = {
  width: 'width',
  height: 'height',
  frames: 'number of frames',
} as const;
