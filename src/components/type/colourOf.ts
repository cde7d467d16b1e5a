import type {Role, RoleName} from '../../math/term/variable.ts';
import {type Palette, palettes} from '../../theme.ts';

/**
 * The colour of a role, of the theme or of an author's own.
 *
 * @throws RangeError for a role without a colour, with the way out.
 */
export function colourOf(palette: Palette, role: RoleName): string {
  const colour = palette.own?.[role] ?? (isRole(role) && palette[role]);
  // A palette also holds strengths.
  if (typeof colour === 'string') return colour;
  throw new RangeError(
    `The role "${role}" has no colour. Name it under colours of derivationScene(), as {${role}: {dark: '#9cf', light: '#036'}}, or use one of the theme.`,
  );
}

function isRole(role: RoleName): role is Role {
  return Object.hasOwn(palettes.dark, role);
}
