import type {RoleName} from '../math/term/variable.ts';
import {termsWithin} from '../math/term/walk.ts';
import type {OwnDerivation} from './derivation.ts';

/** The roles of all that a derivation draws. */
export function rolesIn({steps}: OwnDerivation): ReadonlySet<RoleName> {
  const sides = steps.flatMap(({before, after}) =>
    [...before, ...after].flatMap(({left, right}) => [left, right]),
  );
  return new Set(
    sides
      .flatMap(side => [...termsWithin(side)])
      .flatMap(term => {
        if (term.kind === 'symbol') return term.symbol.role;
        if (term.kind === 'application') return term.called.role;
        return term.kind === 'tex' ? term.role : [];
      }),
  );
}
