import {makeScene2D, type View2D} from '@motion-canvas/2d';
import {type ThreadGenerator, useScene} from '@motion-canvas/core';
import {type Subject, workbench} from '../components/bands.ts';
import {Board} from '../components/Board.ts';
import {fontsReady} from '../components/fonts.ts';
import {Hairline} from '../components/Hairline.ts';
import {NetworkMap} from '../components/NetworkMap.ts';
import {type Point, pointOf} from '../math/index.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import type {Network} from '../network/network.ts';
import {type Palette, palettes, type ThemeName} from '../theme.ts';

/** What every figure starts from: the numbers, and the two bands of the frame. */
export interface Figure {
  readonly network: Network;
  /** The forward and the backward pass at which everything is evaluated. */
  readonly point: Point;
  readonly map: NetworkMap;
  readonly board: Board;
  readonly hairline: Hairline;
  readonly palette: Palette;
  readonly view: View2D;
}

/**
 * A scene of the figure set: waits for the fonts, takes the network and the
 * theme that the render or the editor gives, and lays out map and workbench
 * before the script begins.
 */
export function figure(
  subject: Subject,
  script: (figure: Figure) => ThreadGenerator,
) {
  return makeScene2D(function* (view) {
    yield fontsReady;
    const {variables} = useScene();
    const network = variables.get<Network>('network', defaultNetwork)();
    const palette = palettes[variables.get<ThemeName>('theme', 'dark')()];
    const point = pointOf(network);
    const map = new NetworkMap({
      network,
      pass: point.forward,
      palette,
      subject,
    });
    const hairline = new Hairline({subject, palette});
    const band = workbench(subject);
    const board = new Board({band, palette, y: band.y});
    view.add([map, hairline, board]);
    yield* script({network, point, map, board, hairline, palette, view});
  });
}
