import type {FrameSource} from './frame.ts';
import type {Moment, Part, Span} from '../job/job.ts';
import {frameAt} from './moment.ts';

/** Where an excerpt begins and ends; the whole figure if left out. */
interface Excerpt {
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
  readonly span?: Span | undefined;
  readonly moment?: Moment | undefined;
}

/**
 * A part of a figure as a source of its own. Frames before `from` are played
 * but not drawn; frames from `to` on are not played. Scenes and beats shift
 * with it; a scene that began earlier begins with the excerpt.
 *
 * @throws RangeError when the figure has no such moments, or no frame lies
 *   between them.
 */
export async function excerpt(
  source: FrameSource,
  {from, to, span, moment}: Excerpt,
): Promise<FrameSource> {
  if (moment !== undefined) {
    const frame = frameAt(source, moment);
    return framesBetween(source, frame, frame + 1);
  }
  if (from === undefined && to === undefined) {
    return span ? await spanOf(source, span) : source;
  }
  const first = from === undefined ? 0 : frameAt(source, from);
  const end = frameAt(source, to ?? 'last', source.frames);
  if (first >= end) {
    throw new RangeError(
      `No frame lies from ${from ?? 0} to ${to ?? 'last'}: that is frame ${first} to ${end}. Choose an end after the start.`,
    );
  }
  return framesBetween(source, first, end);
}

async function spanOf(
  source: FrameSource,
  {first, last = Infinity}: Span,
): Promise<FrameSource> {
  const end = Math.min(last + 1, source.frames);
  if (first < end) return framesBetween(source, first, end);
  throw new RangeError(
    `The range of the project begins at frame ${first}, but it has ${source.frames} frames. Choose another with --from and --to.`,
  );
}

async function framesBetween(
  source: FrameSource,
  first: number,
  end: number,
): Promise<FrameSource> {
  for (let frame = 0; frame < first; frame++) await source.advance();
  return shifted(source, first, end);
}

/**
 * The frames of one scene, the last one of its name. Earlier scenes are played, since they show while the
 * scene fades in. A scene ends one frame before its source when the next scene
 * takes that frame.
 *
 * @throws Error when the source has no such scene.
 */
export async function sceneAlone(
  source: FrameSource,
  {scene, isLast}: Part,
): Promise<FrameSource> {
  const first = source.scenes.findLast(({name}) => name === scene)?.firstFrame;
  if (first === undefined) throw new Error(`There is no scene ${scene}.`);
  for (let frame = 0; frame < first; frame++) await source.advance();
  return shifted(source, first, isLast ? source.frames : source.frames - 1);
}

function shifted(source: FrameSource, first: number, end: number): FrameSource {
  let frame = 0;
  return {
    fps: source.fps,
    skipped: (source.skipped ?? 0) + first,
    frames: end - first,
    scenes: scenesWithin(source, first, end),
    picture: source.picture,
    get changed() {
      return source.changed;
    },
    async advance() {
      frame++;
      return frame < end - first && source.advance();
    },
    draw: () => source.draw(),
  };
}

/** The visible scenes, with the beats and slides that fall into the excerpt. */
function scenesWithin(
  {scenes, fps, frames}: FrameSource,
  first: number,
  end: number,
): FrameSource['scenes'] {
  const endOf = (index: number) => scenes[index + 1]?.firstFrame ?? frames;
  return scenes.flatMap((scene, index) => {
    const {name, firstFrame, events = [], slides = []} = scene;
    if (firstFrame >= end || endOf(index) <= first) return [];
    const start = Math.max(0, firstFrame - first);
    const late = (first + start - firstFrame) / fps;
    const last = (end - firstFrame) / fps;
    const within = (moments: typeof events) =>
      moments
        .filter(({time}) => time >= late && time < last)
        .map(({name, time}) => ({name, time: time - late}));
    return {
      name,
      firstFrame: start,
      events: within(events),
      slides: within(slides),
    };
  });
}
