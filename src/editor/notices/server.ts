import type {BeatChange} from '../../timing/mergeTiming.ts';
import type {
  LoadedTiming,
  SavedAnswer,
  TimingsAnswer,
} from '../../timing/timingMessages.ts';

/**
 * The storage key of the secret in the page's address; requests do not carry it
 * by themselves.
 */
const keyName = 'backprop-figures key';

const address = new URL(location.href);
const given = address.searchParams.get('token');
if (given) {
  localStorage.setItem(keyName, given);
  // A secret in sight, or in a screenshot, is no longer a secret.
  address.searchParams.delete('token');
  history.replaceState(null, '', address);
}

/**
 * The server's answer.
 *
 * @throws Error with the server's words when it refuses.
 */
export async function askServer<TAnswer>(place: string): Promise<TAnswer> {
  return answerOf(await fetch(place));
}

/** The saved timing of all scenes of a network. */
export async function loadTimings(network: string): Promise<TimingsAnswer> {
  return askServer(`/timing?${new URLSearchParams({network})}`);
}

/**
 * Saves an author's changes to a scene's beats.
 *
 * @param network - The hash of the network whose figures are shown.
 * @param order - The names of the scene's beats, in order of time.
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

/** Receives timing of a network that was changed outside of this page. */
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
