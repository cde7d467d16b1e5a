import type {Network} from '../../network/network.ts';
import type {Moment, Seen} from '../sight.ts';
import {ReadingList} from './ReadingList.ts';
import type {ReadBack} from './reading.ts';
import {ScreenReader} from './ScreenReader.ts';
import {type Core, coreOf} from './core.ts';

/**
 * Reads back the parts of a figure, each once, in order of time. The scenes of a film
 * are read by themselves, since what one shows says nothing of another.
 */
export function readingsOf(
  moments: readonly Moment[],
  network: Network,
): readonly ReadBack[] {
  const core = coreOf(network);
  const scenes = new Map<string, Scene>();
  let last: Moment | undefined;
  for (const moment of moments) {
    if (moment.resting === last?.resting) {
      for (const {list} of scenes.values()) list.stays(moment.time);
    } else {
      const own = byScene(moment);
      for (const key of [...scenes.keys(), ...own.keys()]) {
        const scene = scenes.get(key) ?? opened(core);
        scenes.set(key, scene);
        scene.reader.read(own.get(key) ?? {...moment, seen: [], resting: []});
      }
    }
    last = moment;
  }
  return [...scenes.values()]
    .flatMap(({list}) => list.all())
    .toSorted((one, other) => one.time - other.time);
}

interface Scene {
  readonly list: ReadingList;
  readonly reader: ScreenReader;
}

function opened(core: Core): Scene {
  const list = new ReadingList();
  return {list, reader: new ScreenReader(core, list)};
}

/** A moment of each scene that is seen; two are while one turns into the other. */
function byScene(moment: Moment): ReadonlyMap<string, Moment> {
  const keys = new Set(moment.seen.map(sceneOf));
  if (keys.size <= 1) return new Map([...keys].map(key => [key, moment]));
  return new Map(
    Array.from(keys, key => [
      key,
      {
        ...moment,
        seen: moment.seen.filter(one => sceneOf(one) === key),
        resting: moment.resting.filter(one => sceneOf(one) === key),
      },
    ]),
  );
}

/** The key of the scene that a part belongs to: that of its outermost node. */
function sceneOf({owners}: Seen): string {
  return owners[0] ?? '';
}
