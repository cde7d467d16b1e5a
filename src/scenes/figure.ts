import {makeScene2D, type View2D} from '@motion-canvas/2d';
import {type ThreadGenerator, useScene} from '@motion-canvas/core';
import {fontsReady} from '../components/fonts.ts';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import type {Network} from '../network/network.ts';
import {type Palette, palettes, type ThemeName} from '../theme.ts';

/** What every figure starts from. */
export interface Figure {
  readonly view: View2D;
  readonly network: Network;
  readonly palette: Palette;
}

/**
 * A scene of the figure set: waits for the fonts, reads the network and the
 * theme that the render or the editor gives, and runs the script.
 */
export function figure(script: (figure: Figure) => ThreadGenerator) {
  return makeScene2D(function* (view) {
    yield fontsReady;
    const {variables} = useScene();
    const network = variables.get<Network>('network', defaultNetwork)();
    const theme = variables.get<ThemeName>('theme', 'dark')();
    yield* script({view, network, palette: palettes[theme]});
  });
}
