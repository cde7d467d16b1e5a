import type {FigureEntry} from '../../src/catalogue.ts';
import {playedFps} from '../../src/check/index.ts';
import {lookAtAll} from '../../src/check/look.ts';
import type {Pop} from './pops/change.ts';
import {PopFinder} from './pops/PopFinder.ts';
import type {Seen} from '../../src/check/sight.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {palettes, type ThemeName} from '../../src/theme.ts';
import {openFigure} from '../helpers/openFigure.ts';

/** How a figure is played. */
export interface Played {
  readonly network: Network;
  readonly theme: ThemeName;
  readonly captions: boolean;
}

const usual: Played = {
  network: defaultNetwork,
  theme: 'dark',
  captions: true,
};

/** What pops in a figure, frame by frame. */
export async function popsOf(
  figure: FigureEntry,
  played: Partial<Played> = {},
): Promise<readonly Pop[]> {
  const look = {...usual, ...played};
  const player = await openFigure(figure, {
    ...look,
    size: {width: 1920, height: 1080},
    fps: playedFps,
    timeline: 'played',
  });
  const finder = new PopFinder(palettes[look.theme].ground);
  const pops: Pop[] = [];
  let seen: readonly Seen[] = [];
  do {
    if (player.stirred || player.frame === 0) seen = await lookAtAll(player);
    pops.push(...finder.next({time: player.frame / playedFps, seen}));
  } while (await player.advance());
  const time = player.frame / playedFps;
  return [...pops, ...finder.next({time, seen})];
}
