import {
  type OwnDerivation,
  refusalsOf,
  restingText,
} from '../derivation/derivation.ts';

const tried = new WeakSet<OwnDerivation>();

/**
 * Tries the steps of a derivation of an author's own, once.
 *
 * @throws RefusedError with all steps that do not hold.
 */
export function requireTrue(derivation: OwnDerivation): void {
  if (tried.has(derivation)) return;
  const refused = refusalsOf(derivation);
  if (refused.length > 0) {
    const lines = refused.map(one => {
      const others = restingText(one);
      const rest = others === '' ? '' : `. ${others}`;
      return `\n    step ${one.place}: ${one.why}${rest}`;
    });
    throw new RefusedError(
      `“${derivation.title}” has steps that do not hold:${lines.join('')}\nMend them, or draw it all the same with --no-verify.`,
    );
  }
  tried.add(derivation);
}

/** A scene has steps that do not hold. */
class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
