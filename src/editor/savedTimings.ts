import {SceneTiming} from './SceneTiming.ts';
import {loadTimings, onTiming} from './server.ts';

const {scenes, project} = await loadTimings();

/** What the project's own `.meta` file holds. */
export const projectMeta = project;

const timings = new Map<string, SceneTiming>();

/** The timing of a scene: one for all that play it. */
export function timingOf(scene: string): SceneTiming {
  const known = timings.get(scene);
  if (known) return known;
  const timing = new SceneTiming(scene, scenes[scene] ?? {beats: []});
  timings.set(scene, timing);
  return timing;
}

onTiming((scene, loaded) => timings.get(scene)?.receive(loaded));
