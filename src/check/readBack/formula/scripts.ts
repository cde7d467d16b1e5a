import {type Box, center, type Point} from '../../../box.ts';
import {extent, type Glyph, type SignAtom} from './atom.ts';
import {UnreadError} from './expression.ts';

/** An index has seven tenths of the size. */
const SMALL = 0.95;

/** The small glyphs, and exponents of full size that are raised after a ten. */
export function scriptsIn(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const scripts = new Set(
    glyphs.filter(({size, char}) => size < SMALL && !isDots(char)),
  );
  const sorted = glyphs.toSorted((a, b) => a.box.left - b.box.left);
  for (const [at, glyph] of sorted.entries()) {
    if (scripts.has(glyph) || !/[\d−]/.test(glyph.char)) continue;
    const rises = sorted.slice(Math.max(0, at - 12), at).some(before => {
      const gap = glyph.box.left - before.box.right;
      const rise = before.baseline - glyph.baseline;
      return scripts.has(before)
        ? Math.abs(gap) < 0.2 && Math.abs(rise) < 0.05
        : before.char === '0' &&
            Math.abs(gap) < 0.2 &&
            rise > 0.2 &&
            rise < 0.6;
    });
    if (rises) scripts.add(glyph);
  }
  return scripts;
}

/** Dots between the lines of a matrix may be small, and are no index. */
export function isDots(char: string): boolean {
  return char !== '' && '⋮⋱'.includes(char);
}

/** Gives each sign its small glyphs. */
export function withScripts(
  signs: readonly SignAtom[],
  small: readonly Glyph[],
): readonly SignAtom[] {
  const scripts = new Map<SignAtom, Glyph[]>();
  for (const glyph of small) {
    const owner = ownerOf(glyph, signs);
    if (!owner) throw new UnreadError(`nothing stands before ${glyph.char}`);
    scripts.set(owner, [...(scripts.get(owner) ?? []), glyph]);
  }
  return signs.map(sign => {
    const own = (scripts.get(sign) ?? []).toSorted(
      (a, b) => a.box.left - b.box.left,
    );
    const isAbove = (glyph: Glyph) => center(glyph.box)[1] < sign.axis;
    const above = own.filter(isAbove);
    const below = own.filter(glyph => !isAbove(glyph));
    return {
      ...sign,
      above: above.map(({char}) => char).join(''),
      below: below.map(({char}) => char).join(''),
      box: extent([sign, ...own]),
    };
  });
}

function ownerOf(
  {box: small}: Glyph,
  signs: readonly SignAtom[],
): SignAtom | undefined {
  const [x, y] = center(small);
  let owner: SignAtom | undefined;
  let least = Infinity;
  for (const sign of signs) {
    const {box, axis, char} = sign;
    if (char === '⋯' && isUnder([x, y], box)) return sign;
    if (
      box.left >= small.left ||
      y <= Math.min(box.top, axis - 0.3) - 0.6 ||
      y >= Math.max(box.bottom, axis + 0.3) + 0.6
    ) {
      continue;
    }
    // An index begins where its sign ends, or under the sign's overhang.
    const far =
      Math.max(0, small.left - box.right) +
      verticalGap(small, box) / 4 +
      (small.left < box.right - 0.4 ? 1 : 0);
    if (far < least) [owner, least] = [sign, far];
  }
  return owner;
}

/** Whether a small glyph belongs to the count under dots. */
function isUnder([x, y]: Point, dots: Box): boolean {
  return (
    y > dots.bottom &&
    y < dots.bottom + 0.8 &&
    Math.abs(x - center(dots)[0]) < 1.4
  );
}

function verticalGap(one: Box, other: Box): number {
  return Math.max(0, other.top - one.bottom, one.top - other.bottom);
}
