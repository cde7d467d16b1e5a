import {SceneTiming} from './SceneTiming.ts';
import {showNotice} from './notices.ts';
import {loadTimings, onTiming} from './server.ts';

const {scenes, project, place, notes} = await loadTimings();

notes.forEach((note, i) => showNotice(`network ${i}`, note));

/** What the project's own `.meta` file holds. */
export const projectMeta = project;

const timings = new Map<string, SceneTiming>();

/** The timing of a scene: one for all that play it. */
export function timingOf(scene: string): SceneTiming {
  const known = timings.get(scene);
  if (known) return known;
  const timing = new SceneTiming(
    scene,
    place,
    scenes[scene] ?? {file: `${scene}.meta`, beats: []},
  );
  timings.set(scene, timing);
  return timing;
}

onTiming((scene, loaded) => timings.get(scene)?.receive(loaded));
