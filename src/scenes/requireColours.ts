import {colourlessText, isRole} from '../components/type/colourOf.ts';
import type {OwnDerivation} from '../derivation/derivation.ts';
import {rolesIn} from '../derivation/rolesIn.ts';
import type {ThemeName} from '../theme.ts';

/** The colours of roles that are not the theme's, as CSS colours. */
export type RoleColours = Readonly<
  Record<string, Readonly<Record<ThemeName, string>>>
>;

/**
 * Requires a colour for each role of a derivation, as soon as a scene is made:
 * so every command says what is missing, not only one that draws.
 *
 * @throws RangeError for the first role without one.
 */
export function requireColours(
  derivation: OwnDerivation,
  colours: RoleColours,
): void {
  for (const role of rolesIn(derivation)) {
    if (isRole(role)) continue;
    const own = colours[role];
    // An author's file need not be type-checked.
    if (!own?.dark || !own.light) throw new RangeError(colourlessText(role));
  }
}
