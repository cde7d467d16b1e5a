import {isInspectable, type Drawn} from '../../src/drawn.ts';
import {catalogue} from '../../src/catalogue.ts';
import type {Network} from '../../src/network/network.ts';
import {frameAt, openFigure} from './openFigure.ts';

/** What every node of a figure in the dark theme draws as a beat ends, with captions. */
export async function drawnAtBeat(
  id: string,
  network: Network,
  beat: string,
): Promise<readonly Drawn[]> {
  const player = await openFigure(
    catalogue.find(figure => figure.id === id)!,
    {
      network,
      theme: 'dark',
      size: {width: 96, height: 54},
      fps: 10,
      captions: true,
    },
  );
  const event = player.scenes
    .flatMap(({events}) => events)
    .find(({name}) => name === beat);
  if (!event) throw new RangeError(`Figure ${id} has no beat “${beat}”.`);
  await player.seek(frameAt(player, event.time));
  const drawn: Drawn[] = [];
  await player.visit(({node, opacity}) => {
    if (opacity > 0 && isInspectable(node)) drawn.push(...node.inspect());
  });
  return drawn.filter(({strength}) => strength > 0);
}
