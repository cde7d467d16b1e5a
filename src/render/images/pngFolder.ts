import {confirmFile} from '../files/confirm.ts';
import {openPendingFolder} from '../files/pendingFolder.ts';
import {readPngFolder} from '../files/readPngFolder.ts';
import type {Format} from '../job/formats.ts';
import type {FrameSink, SinkSettings} from '../frames/sink.ts';
import {pictureQueue} from './pictureQueue.ts';
import {stillNames} from './stillNames.ts';

/** Opens a folder with a PNG of every frame: `00000.png`, `00001.png` … */
export function openPngSequence(settings: SinkSettings): Promise<FrameSink> {
  return openPngFolder(settings, 'png', index => [
    `${String(index).padStart(5, '0')}.png`,
  ]);
}

/** Opens a folder with a PNG of every beat, and a poster: the last frame. */
export function openStills(settings: SinkSettings): Promise<FrameSink> {
  const names = stillNames(settings);
  return openPngFolder(settings, 'stills', index => names.get(index) ?? []);
}

async function openPngFolder(
  {path, width, height, fps, frames}: SinkSettings,
  format: Format,
  namesOf: (index: number) => readonly string[],
): Promise<FrameSink> {
  const folder = await openPendingFolder(path);
  const queue = pictureQueue(folder, width, height);
  let pictures = 0;

  return {
    wants: index => namesOf(index).length > 0,
    async write(index, pixels, changed) {
      const names = namesOf(index);
      pictures += names.length;
      await queue.add(names, pixels, changed.isEmpty);
    },
    async finish() {
      const bytes = await queue.finish();
      const duration = frames / fps;
      const wanted = {width, height, frames: pictures, duration};
      const read = async () => ({
        ...(await readPngFolder(folder.path)),
        duration,
      });
      await confirmFile(path, read, wanted, {tolerance: 0});
      return {path, format, fps, bytes, ...wanted};
    },
    flush: () => folder.flush(),
    place: () => folder.place(),
    async discard() {
      await queue.finish().catch(() => 0);
      await folder.discard();
    },
  };
}
