import {catalogue} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import type {Seen} from '../../src/check/sight.ts';
import type {Network} from '../../src/network/network.ts';
import {pageOf} from '../../src/page.ts';
import {frameAt, openFigure} from './openFigure.ts';

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
  const player = await openFigure(
    catalogue.find(one => one.id === id)!,
    {
      network,
      theme: 'dark',
      size: pageOf('landscape').frame,
      fps: 10,
      captions,
    },
  );
  const frames = player.scenes
    .flatMap(({events}) => events)
    .filter(({name}) => isMeant(name))
    .map(({time}) => frameAt(player, time));
  const seen: (readonly Seen[])[] = [];
  for (const frame of [...frames, player.frames - 1]) {
    await player.seek(frame);
    seen.push(await look(player));
  }
  return seen;
}
