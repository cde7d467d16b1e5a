import {catalogue} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import type {Seen} from '../../src/check/sight.ts';
import type {Network} from '../../src/network/network.ts';
import {pageOf} from '../../src/page.ts';
import type {Player} from '../../src/stage/index.ts';
import {beatsOf} from './openFigure.ts';

/** A figure in landscape, as it is looked at. */
export interface SeenFigure {
  readonly id: string;
  readonly network: Network;
  readonly captions?: boolean;
}

/** What a viewer sees at the end of a figure. */
export async function seenAtEnd(figure: SeenFigure): Promise<readonly Seen[]> {
  const [seen] = await seenAt(figure, () => false);
  return seen!;
}

/** The same at the end of some beats, in order, and at the end of the figure. */
export async function seenAt(
  {id, network, captions = false}: SeenFigure,
  isMeant: (beat: string) => boolean,
): Promise<readonly (readonly Seen[])[]> {
  const figure = catalogue.find(one => one.id === id)!;
  const size = pageOf('landscape').frame;
  const playing = {network, theme: 'dark', size, fps: 10, captions} as const;
  const seen: (readonly Seen[])[] = [];
  let played: Player | undefined;
  for await (const {name, player} of beatsOf(figure, playing)) {
    played = player;
    if (isMeant(name)) seen.push(await look(player));
  }
  // The last beat ends with the figure.
  return [...seen, await look(played!)];
}
