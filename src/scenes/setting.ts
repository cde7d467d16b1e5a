import {useScene} from '@motion-canvas/core';
import {defaultNetwork} from '../network/defaultNetwork.ts';
import {shownOf} from '../math/term/grids.ts';
import type {Network} from '../network/network.ts';
import {type Layout, type Page, pageOf} from '../page.ts';
import {type Palette, palettes, type ThemeName} from '../theme.ts';

/** The wishes of a render or the editor for a scene. */
export interface Setting {
  readonly network: Network;
  readonly theme: ThemeName;
  readonly palette: Palette;
  readonly page: Page;
  readonly captions: boolean;
}

/** Reads the project's variables; missing ones have defaults. */
export function setting(): Setting {
  const {variables} = useScene();
  const theme = variables.get<ThemeName>('theme', 'dark')();
  const palette = palettes[theme];
  const network = variables.get<Network>('network', defaultNetwork)();
  const rows = Math.max(...network.layers.map(count => shownOf(count).length));
  const captions = variables.get<boolean>('captions', false)();
  return {
    network,
    theme,
    palette: {
      ...palette,
      ground: variables.get('ground', palette.ground)(),
      plate: variables.get('plate', palette.plate)(),
    },
    page: pageOf(
      variables.get<Layout>('layout', 'landscape')(),
      captions,
      rows,
    ),
    captions,
  };
}
