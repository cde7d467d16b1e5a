import type {BeatChange} from '../../timing/mergeTiming.ts';
import type {
  LoadedTiming,
  SavedAnswer,
  TimingsAnswer,
} from '../../timing/timingMessages.ts';

/** Where the page keeps what its address had: no request has it by itself. */
const keyName = 'backprop-figures key';

const address = new URL(location.href);
const given = address.searchParams.get('token');
if (given) {
  localStorage.setItem(keyName, given);
  // What is in sight, or in a picture of the screen, is no secret any more.
  address.searchParams.delete('token');
  history.replaceState(null, '', address);
}

/**
 * What the server answers.
 *
 * @throws Error with its words when it refuses.
 */
export async function askServer<TAnswer>(place: string): Promise<TAnswer> {
  return answerOf(await fetch(place));
}

/** The timing of all scenes of a network, as it is saved now. */
export async function loadTimings(network: string): Promise<TimingsAnswer> {
  return askServer(`/timing?${new URLSearchParams({network})}`);
}

/**
 * Saves what an author did to a scene's beats.
 *
 * @param network - The hash of the one whose figures are shown.
 * @param order - The names of the scene's beats, by time.
 * @throws Error with the reason why the file could not be written.
 */
export async function saveTiming(
  network: string,
  scene: string,
  changes: readonly BeatChange[],
  order: readonly string[],
): Promise<SavedAnswer> {
  const place = `/timing/${scene}?${new URLSearchParams({network})}`;
  const response = await fetch(place, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Editor-Token': localStorage.getItem(keyName) ?? '',
    },
    body: JSON.stringify({changes, order}),
  }).catch(() => {
    throw new Error('The editor does not answer. Is it still running?');
  });
  return answerOf(response);
}

/** Hears of timing of a network that somebody else has changed. */
export function onTiming(
  own: string,
  heard: (scene: string, loaded: LoadedTiming) => void,
): void {
  import.meta.hot?.on(
    'figures:timing',
    ({
      network,
      scene,
      ...loaded
    }: {network: string; scene: string} & LoadedTiming) => {
      if (network === own) heard(scene, loaded);
    },
  );
}

async function answerOf<TAnswer>(response: Response): Promise<TAnswer> {
  if (response.ok) return response.json();
  throw new Error((await response.text()).trim() || response.statusText);
}
