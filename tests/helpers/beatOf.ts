import {isInspectable, type Drawn} from '../../src/drawn.ts';
import {catalogue} from '../../src/catalogue.ts';
import type {Network} from '../../src/network/network.ts';
import type {Player} from '../../src/stage/index.ts';
import {frameAt, openFigure} from './openFigure.ts';

/**
 * The drawings of all nodes of a figure in the dark theme at the end of a beat,
 * with captions.
 */
export async function drawnAtBeat(
  id: string,
  network: Network,
  beat: string,
): Promise<readonly Drawn[]> {
  const [drawn] = await drawnAtBeats(id, network, name => name === beat);
  if (!drawn) throw new RangeError(`Figure ${id} has no beat “${beat}”.`);
  return drawn;
}

/** The same for several beats: the figure is opened once. */
export async function drawnAtBeats(
  id: string,
  network: Network,
  isMeant: (beat: string) => boolean,
): Promise<readonly (readonly Drawn[])[]> {
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
  const beats: (readonly Drawn[])[] = [];
  for (const {name, time} of player.scenes.flatMap(({events}) => events)) {
    if (!isMeant(name)) continue;
    await player.seek(frameAt(player, time));
    beats.push(await drawnNow(player));
  }
  return beats;
}

async function drawnNow(player: Player): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  await player.visit(({node, opacity}) => {
    if (opacity > 0 && isInspectable(node)) drawn.push(...node.inspect());
  });
  return drawn.filter(({strength}) => strength > 0);
}
