import type {FrameSource} from './frame.ts';
import type {Moment, Part} from '../job/job.ts';
import {frameAt} from './moment.ts';

/** Where an excerpt begins and ends; all of the figure where nothing is said. */
interface Excerpt {
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

/**
 * A part of a figure as a source of its own: frames before `from` are played,
 * but not drawn, and those from `to` on are not played. Scenes and beats shift
 * with it; a scene that began before it begins with it.
 *
 * @throws RangeError when the figure has no such moments, or nothing between.
 */
export async function excerpt(
  source: FrameSource,
  {from, to}: Excerpt,
): Promise<FrameSource> {
  if (from === undefined && to === undefined) return source;
  const first = from === undefined ? 0 : frameAt(source, from);
  const end = frameAt(source, to ?? 'last', source.frames);
  if (first >= end) {
    throw new RangeError(
      `There is nothing from ${from ?? 0} to ${to ?? 'last'}: that is frame ${first} to ${end}. Choose an end after the start.`,
    );
  }
  for (let frame = 0; frame < first; frame++) await source.advance();
  return shifted(source, first, end);
}

/**
 * The frames of one scene; those before it are played for what is seen of them
 * while it fades in. A scene ends a frame before its source does, where the next
 * one takes that frame.
 *
 * @throws Error when the source has no such scene.
 */
export async function sceneAlone(
  source: FrameSource,
  {scene, isLast}: Part,
): Promise<FrameSource> {
  const index = source.scenes.findIndex(({name}) => name === scene);
  const first = source.scenes[index]?.firstFrame;
  if (first === undefined) throw new Error(`There is no scene ${scene}.`);
  for (let frame = 0; frame < first; frame++) await source.advance();
  return shifted(source, first, isLast ? source.frames : source.frames - 1);
}

function shifted(source: FrameSource, first: number, end: number): FrameSource {
  let frame = 0;
  return {
    fps: source.fps,
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

/** The scenes that are seen, with the beats that fall into the excerpt. */
function scenesWithin(
  {scenes, fps, frames}: FrameSource,
  first: number,
  end: number,
): FrameSource['scenes'] {
  const endOf = (index: number) => scenes[index + 1]?.firstFrame ?? frames;
  return scenes.flatMap(({name, firstFrame, events = []}, index) => {
    if (firstFrame >= end || endOf(index) <= first) return [];
    const start = Math.max(0, firstFrame - first);
    const late = (first + start - firstFrame) / fps;
    const last = (end - firstFrame) / fps;
    return {
      name,
      firstFrame: start,
      events: events
        .filter(({time}) => time >= late && time < last)
        .map(({name, time}) => ({name, time: time - late})),
    };
  });
}
