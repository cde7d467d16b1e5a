import {isRole} from '../../components/type/colourOf.ts';
import type {OwnDerivation} from '../../derivation/derivation.ts';
import {rolesIn} from '../../derivation/rolesIn.ts';
import {type Palette, palettes, type ThemeName} from '../../theme.ts';

/** CSS colours by role. */
export type Colours = Readonly<Record<string, string>>;

/**
 * A theme with an author's colours in place of its own.
 *
 * @throws RangeError for a role of the derivation that neither has.
 */
export function ownPalette(
  derivation: OwnDerivation,
  theme: ThemeName,
  colours: Colours,
): Palette {
  const palette = palettes[theme];
  // An author's file need not be type-checked.
  if (!palette) {
    throw new RangeError(
      `There is no theme “${theme}”. Choose ${Object.keys(palettes).join(' or ')}.`,
    );
  }
  for (const role of rolesIn(derivation)) {
    if (isRole(role) || colours[role]) continue;
    throw new RangeError(
      `The role “${role}” has no colour. Give it one, as palette={{${role}: '#9cf'}}.`,
    );
  }
  const own = Object.entries(colours).filter(([role]) => !(role in palette));
  return {...palette, ...colours, own: Object.fromEntries(own)};
}
