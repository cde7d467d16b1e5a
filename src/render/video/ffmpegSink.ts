import {stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {openedFor, openPending} from '../files/pendingFile.ts';
import type {Format} from '../job/formats.ts';
import type {RenderedFile} from '../job/job.ts';
import type {FrameSink, SinkSettings} from '../frames/sink.ts';
import {browserPace} from '../images/browserPace.ts';
import {rateText} from '../job/rate.ts';
import {addChapters} from './chapters.ts';
import {addSounds} from './sound.ts';
import type {Encoding} from './encodings.ts';
import {openEncoderThread} from './encoder.ts';
import {yuvFrames, type YuvPicture} from './yuvFrames.ts';

/** Opens a file that ffmpeg encodes while the frames arrive. */
export async function openEncoded(
  settings: SinkSettings,
  {
    ffmpeg,
    format,
    encoding,
  }: {
    readonly ffmpeg: string;
    readonly format: Format;
    readonly encoding: Encoding;
  },
): Promise<FrameSink> {
  const {width, height, path} = settings;
  const pace = encoding.picture
    ? browserPace(settings.fps, settings.frames)
    : {fps: settings.fps, shows: () => true};
  const file = await openPending(path);
  const thread = await openedFor(file, openEncoderThread);
  const encoder = thread.start({
    ffmpeg,
    args: encoderArguments({...settings, fps: pace.fps}, encoding, file.path),
    what: path,
  });
  const frames = yuvFrames(width, height, encoding.pixels);
  let picture: YuvPicture | undefined;
  let sent = 0;

  return {
    wants: pace.shows,
    write(_index, pixels, changed) {
      sent++;
      picture = frames.convert(pixels, changed) ?? picture;
      return encoder.send(picture!);
    },
    async finish() {
      const words = await encoder.finish();
      thread.close();
      if (encoding.chapters) {
        await addChapters(file.path, encoding.container, settings, ffmpeg);
      }
      await addSounds(file.path, encoding.container, settings, ffmpeg);
      const pictures = frames.count;
      const said = {words, format, encoding, sent, pictures, fps: pace.fps};
      return describe(file.path, said, settings);
    },
    flush: () => file.flush(),
    place: () => file.place(),
    async discard() {
      await encoder.kill();
      thread.close();
      await file.discard();
    },
  };
}

function encoderArguments(
  {width, height, fps, title}: SinkSettings,
  {pixels, container, arguments: encoding}: Encoding,
  file: string,
): string[] {
  return [
    ['-hide_banner', '-loglevel', 'error', '-y'],
    ['-f', 'rawvideo', '-pix_fmt', pixels],
    ['-s', `${width}x${height}`, '-framerate', rateText(fps), '-i', 'pipe:0'],
    [...encoding, '-fflags', '+bitexact', '-flags:v', '+bitexact'],
    title ? ['-metadata', `title=${title}`] : [],
    ['-f', container, file],
  ].flat();
}

/** Reads the file back and refuses one that is not the whole figure. */
async function describe(
  file: string,
  {
    words,
    format,
    sent,
    pictures,
    fps,
    encoding: {read, tolerance, complete, joinsHolds = false},
  }: {
    readonly words: string;
    readonly format: Format;
    readonly encoding: Encoding;
    /** Frames sent, at a rate of `fps`. */
    readonly sent: number;
    readonly fps: number;
    /** Pictures among them that differ from the one before. */
    readonly pictures: number;
  },
  {path, width, height, ...figure}: SinkSettings,
): Promise<RenderedFile> {
  // A picture that never changes has no duration when holds are joined.
  const still = joinsHolds && pictures === 1;
  // If the duration can be corrected, it is the figure's full length.
  const duration = complete ? figure.frames / figure.fps : sent / fps;
  const wanted = {
    width,
    height,
    frames: joinsHolds ? pictures : sent,
    duration: still ? 0 : duration,
  };
  await complete?.(file, wanted.duration);
  await confirmFile(path, () => read(file), wanted, {
    tolerance: tolerance / fps,
    words,
  });
  const {size: bytes} = await stat(file);
  return {path, format, fps, bytes, ...wanted};
}
