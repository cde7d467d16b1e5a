import {isInspectable, type Drawn} from '../../src/drawn.ts';
import {catalogue} from '../../src/catalogue.ts';
import type {Network} from '../../src/network/network.ts';
import type {Player} from '../../src/stage/index.ts';
import {beatsOf} from './openFigure.ts';

/**
 * The drawings of all nodes of a figure in the dark theme at the end of a beat,
 * with captions.
 */
export async function drawnAtBeat(
  id: string,
  network: Network,
  beat: string,
): Promise<readonly Drawn[]> {
  for await (const {name, player} of played(id, network)) {
    if (name === beat) return drawnNow(player);
  }
  throw new RangeError(`Figure ${id} has no beat “${beat}”.`);
}

/** The same for several beats: the figure is played once. */
export async function drawnAtBeats(
  id: string,
  network: Network,
  isMeant: (beat: string) => boolean,
): Promise<readonly (readonly Drawn[])[]> {
  const beats: (readonly Drawn[])[] = [];
  for await (const {name, player} of played(id, network)) {
    if (isMeant(name)) beats.push(await drawnNow(player));
  }
  return beats;
}

function played(id: string, network: Network): ReturnType<typeof beatsOf> {
  const figure = catalogue.find(one => one.id === id)!;
  const size = {width: 96, height: 54};
  return beatsOf(figure, {
    network,
    theme: 'dark',
    size,
    fps: 10,
    captions: true,
  });
}

async function drawnNow(player: Player): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  await player.visit(({node, opacity}) => {
    if (opacity > 0 && isInspectable(node)) drawn.push(...node.inspect());
  });
  return drawn.filter(({strength}) => strength > 0);
}
