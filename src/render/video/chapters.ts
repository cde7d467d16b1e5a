/** A stretch of a video that a viewer can jump to; it lasts until the next one. */
export interface Chapter {
  readonly title: string;
  readonly firstFrame: number;
}

/**
 * Chapters in ffmpeg's own words, for a file that it reads as an input of
 * format `ffmetadata`.
 */
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

/** A second; a rate such as 30000/1001 needs a fine one. */
const TICKS = 1_000_000;

function escaped(text: string): string {
  return text.replaceAll(/[=;#\\\n]/g, sign => `\\${sign}`);
}
