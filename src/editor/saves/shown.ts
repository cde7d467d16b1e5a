import {askServer} from '../notices/server.ts';
import type {ShownAnswer} from '../notices/shownMessages.ts';

/** An author's choices of the view; the page's address keeps them. */
export interface ShownChoices {
  /** Ids separated by commas, or `all`. */
  readonly figures: string;
  /** The name of a network. */
  readonly network: string;
  readonly theme: ShownAnswer['theme'];
  readonly captions: 'on' | 'off';
}

/** The view of the page since it was opened, without the theme. */
export const shown = await ask();

/** The view with other choices, which the address keeps from now on. */
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
