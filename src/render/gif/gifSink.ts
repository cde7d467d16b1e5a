import {open, stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {explain} from '../files/fileError.ts';
import {openedFor, openPending} from '../files/pendingFile.ts';
import {readGif} from '../files/readGif.ts';
import type {Loop} from '../job/job.ts';
import type {FrameSink, SinkSettings} from '../frames/sink.ts';
import {gifHeader, gifImage, gifTrailer, indexBits} from './blocks.ts';
import {indexing, type IndexAt} from './dither.ts';
import {noPicture, openFrameStore, type FrameStore} from './frameStore.ts';
import {histogram} from './histogram.ts';
import {gifImages} from './images.ts';
import {choosePalette, type Palette} from './palette.ts';
import {changedRectangle, copyArea} from './rectangle.ts';
import {chooseScaler} from './scaler.ts';
import {shrink} from './shrink.ts';
import {gifTiming} from './timing.ts';

/**
 * Opens a GIF. Frames are scaled, counted and stored as they come; after the
 * last one, the palette is chosen and the file is written.
 */
export async function openGif(settings: SinkSettings): Promise<FrameSink> {
  const {path, loop} = settings;
  const timing = gifTiming(settings.fps, settings.frames);
  const scaler = chooseScaler(settings, settings.gifWidth);
  const {width, height} = scaler;
  const file = await openPending(path);
  const store = await openedFor(file, () =>
    openFrameStore(`${path}.frames`, width, height),
  );
  const counted = histogram(width);
  const before = noPicture(width, height);
  const colours = before.slice();

  return {
    wants: index => timing.starts.has(index),
    async write(index, pixels, region) {
      if (region.isEmpty) return;
      const area = shrink(pixels, region, scaler, colours);
      const changed = changedRectangle(colours, before, width, area);
      if (!changed) return;
      counted.count(colours, before, changed);
      const at = timing.starts.get(index)!;
      await store.add({at, changed}, colours, before);
      copyArea(colours, before, changed, width);
    },
    async finish() {
      const colours = counted.entries();
      const palette = choosePalette(colours);
      const indexAt = indexing(palette, colours);
      const {end} = timing;
      const plan = {store, palette, indexAt, width, height, end, loop};
      const frames = await explain(`${path} cannot be written`, () =>
        writeGif(file.path, plan),
      );
      await store.discard();
      const wanted = {width, height, frames, duration: timing.end / 100};
      await confirmFile(path, () => readGif(file.path), wanted, {
        tolerance: 0.001,
      });
      const {size: bytes} = await stat(file.path);
      return {path, format: 'gif', fps: timing.rate, bytes, ...wanted};
    },
    flush: () => file.flush(),
    place: () => file.place(),
    async discard() {
      await store.discard();
      await file.discard();
    },
  };
}

/** Writes the whole file; returns the number of its images. */
async function writeGif(
  path: string,
  plan: {
    readonly store: FrameStore;
    readonly palette: Palette;
    readonly indexAt: IndexAt;
    readonly loop: Loop;
    readonly width: number;
    readonly height: number;
    readonly end: number;
  },
): Promise<number> {
  const {store, palette, loop} = plan;
  const transparent = palette.colours.length;
  const bits = indexBits(transparent + 1);
  let images = 0;
  const file = await open(path, 'w');
  try {
    await file.appendFile(gifHeader(plan, palette.colours, bits, loop));
    for await (const image of gifImages(store.frames(), {
      ...plan,
      transparent,
    })) {
      await file.appendFile(gifImage(image, bits));
      images++;
    }
    await file.appendFile(gifTrailer);
  } finally {
    await file.close();
  }
  return images;
}
