import {SceneTiming} from './SceneTiming.ts';
import {showNotice} from '../notices/notices.ts';
import {loadTimings, onTiming} from '../notices/server.ts';
import {shown} from './shown.ts';

const {hash} = shown.network;
const {scenes, project, place, notes} = await loadTimings(hash);

notes.forEach((note, i) => showNotice(`network ${i}`, note));

/** The content of the project's own `.meta` file. */
export const projectMeta = project;

const timings = new Map<string, SceneTiming>();

/** The timing of a scene, shared by all its players. */
export function timingOf(scene: string): SceneTiming {
  const known = timings.get(scene);
  if (known) return known;
  const timing = new SceneTiming(
    hash,
    scene,
    place,
    scenes[scene] ?? {file: `${scene}.meta`, beats: []},
  );
  timings.set(scene, timing);
  return timing;
}

onTiming(hash, (scene, loaded) => timings.get(scene)?.receive(loaded));

/** Waits until all changes are saved, or saving has failed for now. */
export async function savesTried(): Promise<void> {
  await Promise.all([...timings.values()].map(timing => timing.tried()));
}
