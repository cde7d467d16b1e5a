import {useScene} from '@motion-canvas/core';
import {palettes, type ThemeName} from '../../theme.ts';

/** The strength of parts out of focus in the scene's theme. */
export function dim(): number {
  const theme = useScene().variables.get<ThemeName>('theme', 'dark')();
  return palettes[theme].dim;
}
