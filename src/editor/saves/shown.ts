import {askServer} from '../notices/server.ts';
import type {ShownAnswer} from '../notices/shownMessages.ts';

/** What an author can choose to see; the page's address keeps it. */
export interface ShownChoices {
  /** Ids with commas between, or `all`. */
  readonly figures: string;
  /** The name of a network. */
  readonly network: string;
  readonly theme: ShownAnswer['theme'];
  readonly captions: 'on' | 'off';
}

/** What the page shows since it was opened, but for the theme. */
export const shown = await ask();

/** What the page shows with other choices, which its address keeps from now on. */
export async function choose(
  choices: Partial<ShownChoices>,
): Promise<ShownAnswer> {
  const address = new URL(location.href);
  for (const [name, choice] of Object.entries(choices)) {
    address.searchParams.set(name, choice);
  }
  history.replaceState(null, '', address);
  return ask();
}

function ask(): Promise<ShownAnswer> {
  return askServer(`/shown${location.search}`);
}
