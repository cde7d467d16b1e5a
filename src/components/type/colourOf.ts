import {type Role, type RoleName, roles} from '../../math/term/variable.ts';
import type {Palette} from '../../theme.ts';

/**
 * The colour of a role, of the theme or of an author's own.
 *
 * @throws RangeError for a role without a colour, with the way out.
 */
export function colourOf(palette: Palette, role: RoleName): string {
  const colour = palette.own?.[role] ?? (isRole(role) && palette[role]);
  if (colour) return colour;
  throw new RangeError(colourlessText(role));
}

/** What is said of a role without a colour. */
export function colourlessText(role: RoleName): string {
  return `The role "${role}" has no colour. Name it under colours of derivationScene(), as {${role}: {dark: '#9cf', light: '#036'}}, or use one of the theme: ${roles.join(', ')}.`;
}

export function isRole(role: RoleName): role is Role {
  return roles.some(one => one === role);
}
