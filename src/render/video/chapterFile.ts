import {writeFile} from 'node:fs/promises';
import {openPending, type PendingFile} from '../files/pendingFile.ts';
import type {SinkSettings} from '../sink.ts';
import {chapterMetadata} from './chapters.ts';

/** A file for ffmpeg to read while it encodes; none where there are no chapters. */
export async function openChapters(
  settings: SinkSettings,
): Promise<PendingFile | undefined> {
  const {path, chapters} = settings;
  if (chapters.length === 0) return undefined;
  const file = await openPending(`${path}.chapters`);
  await writeFile(file.path, chapterMetadata(chapters, settings));
  return file;
}
