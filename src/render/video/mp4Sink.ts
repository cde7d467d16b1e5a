import {openedFor, openPending} from '../files/pendingFile.ts';
import type {Effort} from '../job/formats.ts';
import type {FrameSink, SinkSettings} from '../frames/sink.ts';
import {completeMp4} from './completeMp4.ts';
import {h264Arguments, isInOrder} from './h264.ts';
import {openStretches} from './stretches.ts';
import {yuvFrames} from './yuvFrames.ts';

/** Opens an MP4 that ffmpeg encodes while the frames arrive. */
export async function openMp4(
  settings: SinkSettings,
  ffmpeg: string,
  effort?: Effort,
): Promise<FrameSink> {
  const {width, height, path} = settings;
  const file = await openPending(path);
  const stretches = await openedFor(file, () =>
    openStretches(
      path,
      stretch => ({
        ffmpeg,
        args: h264Arguments(settings, stretch, effort),
        what: path,
      }),
      {anywhere: isInOrder(effort)},
    ),
  );
  const frames = yuvFrames(width, height);

  return {
    wants: () => true,
    async write(_index, pixels, changed) {
      const picture = frames.convert(pixels, changed);
      if (picture) await stretches.show(picture);
      else stretches.hold();
    },
    async finish() {
      const finished = await stretches.finish();
      const described = await completeMp4(
        file.path,
        finished,
        settings,
        ffmpeg,
      );
      await stretches.discard();
      return described;
    },
    flush: () => file.flush(),
    place: () => file.place(),
    async discard() {
      await stretches.discard();
      await file.discard();
    },
  };
}
