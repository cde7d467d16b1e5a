import {type Box, center, type Point, union} from '../../../box.ts';
import {
  type Atom,
  extent,
  type FractionAtom,
  type Glyph,
  type GroupAtom,
  type SignAtom,
  signAtom,
} from './atom.ts';
import {UnreadError} from './expression.ts';

/**
 * What stands on the lines of a formula: glyphs put together as a reader sees
 * them, by where they lie alone. Brackets hold what lies between them, bars
 * part what is above from what is below, small glyphs belong to what is before
 * them.
 *
 * @throws UnreadError where brackets have no partner, or a small glyph no owner.
 */
export function atomsOf(glyphs: readonly Glyph[]): readonly Atom[] {
  const whole = wholeBrackets(glyphs);
  const bars = whole.filter(({char}) => char === '');
  const glyphsRead = whole.filter(({char}) => char !== '');
  const small = scriptsIn(glyphsRead);
  const large = glyphsRead.filter(glyph => !small.has(glyph));
  const signs = withScripts(large.map(signOrBracket), [...small]);
  const fractions = bars.reduce<readonly Atom[]>(withFraction, signs);
  return grouped(fractions);
}

/** An index has seven tenths of the size. */
const SMALL = 0.95;

/** What is smaller than the rest; or where exponents are as large, raised behind a ten. */
function scriptsIn(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const scripts = new Set(glyphs.filter(({size}) => size < SMALL));
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

const pieces: readonly (readonly [pieces: string, whole: string])[] = [
  ['⎡⎣⎢', '['],
  ['⎤⎦⎥', ']'],
  ['⎛⎝⎜', '('],
  ['⎞⎠⎟', ')'],
];

/** Tall brackets, which are drawn in pieces, as one glyph each. */
function wholeBrackets(glyphs: readonly Glyph[]): readonly Glyph[] {
  const found: Glyph[] = [];
  for (const [chars, whole] of pieces) {
    const own = glyphs.filter(({char}) => char !== '' && chars.includes(char));
    const stacks: Glyph[][] = [];
    for (const glyph of own.toSorted((a, b) => a.box.top - b.box.top)) {
      const stack = stacks.find(
        one =>
          isFlush(one.at(-1)!.box, glyph.box) &&
          glyph.box.top - Math.max(...one.map(({box}) => box.bottom)) < 0.1,
      );
      if (stack) stack.push(glyph);
      else stacks.push([glyph]);
    }
    for (const stack of stacks) {
      const box = union(stack.map(({box}) => box))!;
      found.push({...stack[0]!, char: whole, box});
    }
  }
  const parts = pieces.map(([chars]) => chars).join('');
  const others = glyphs.filter(
    ({char}) => char === '' || !parts.includes(char),
  );
  return [...others, ...found];
}

/** Pieces of a bracket are flush on its outer side. */
function isFlush(one: Box, other: Box): boolean {
  return (
    Math.min(
      Math.abs(one.left - other.left),
      Math.abs(one.right - other.right),
    ) < 0.05
  );
}

/** A bracket is centred on its line, however tall it is. */
function signOrBracket(glyph: Glyph): SignAtom {
  const sign = signAtom(glyph);
  return BRACKETS.includes(glyph.char)
    ? {...sign, axis: center(glyph.box)[1]}
    : sign;
}

const BRACKETS = '()[]';

/** Signs, with the small glyphs that belong to each. */
function withScripts(
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
    // What is raised or lowered begins where its owner ends, or under its overhang.
    const far =
      Math.max(0, small.left - box.right) +
      verticalGap(small, box) / 4 +
      (small.left < box.right - 0.4 ? 1 : 0);
    if (far < least) [owner, least] = [sign, far];
  }
  return owner;
}

/** Whether a small glyph says how many more dots stand for. */
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

/** Atoms, of which those above and below a bar have become a fraction. */
function withFraction(atoms: readonly Atom[], bar: Glyph): readonly Atom[] {
  const {left, right} = bar.box;
  const [, y] = center(bar.box);
  const over = atoms.filter(({box}) => {
    const [x] = center(box);
    return x > left && x < right;
  });
  const numerator = nearest(over, ({axis}) => y - axis);
  const denominator = nearest(over, ({axis}) => axis - y);
  if (numerator.length === 0 || denominator.length === 0) {
    throw new UnreadError('a bar has nothing above it or below it');
  }
  const fraction: FractionAtom = {
    kind: 'fraction',
    numerator: grouped(numerator),
    denominator: grouped(denominator),
    box: extent([...numerator, ...denominator, bar]),
    axis: y,
    above: '',
    below: '',
  };
  const used = new Set([...numerator, ...denominator]);
  return [...atoms.filter(atom => !used.has(atom)), fraction];
}

/** Those of the line that is nearest to a bar, on one side of it. */
function nearest(
  atoms: readonly Atom[],
  distance: (atom: Atom) => number,
): readonly Atom[] {
  const near = atoms.filter(atom => {
    const far = distance(atom);
    return far > 0.2 && far < REACH;
  });
  const least = Math.min(...near.map(distance));
  return near.filter(atom => distance(atom) < least + 0.4);
}

/** How far from a bar a numerator or a denominator stands at most, in em. */
const REACH = 1.7;

/** Atoms, of which those between brackets have become groups; each in the order of reading. */
function grouped(atoms: readonly Atom[]): readonly Atom[] {
  let left: readonly Atom[] = atoms;
  for (const [open, close] of pairsIn(atoms)) {
    const inner = left.filter(atom => {
      const [x, y] = center(atom.box);
      return (
        atom !== open &&
        atom !== close &&
        x > open.box.left &&
        x < close.box.right &&
        y > open.box.top - 0.3 &&
        y < open.box.bottom + 0.3
      );
    });
    const group: GroupAtom = {
      kind: 'group',
      bracket: open.char === '[' ? '[' : '(',
      content: inner,
      box: extent([open, close]),
      axis: open.axis,
      above: close.above,
      below: close.below,
    };
    const used = new Set<Atom>([open, close, ...inner]);
    left = [...left.filter(atom => !used.has(atom)), group];
  }
  return left;
}

/** Brackets that belong together, the innermost first. */
function pairsIn(
  atoms: readonly Atom[],
): readonly (readonly [open: SignAtom, close: SignAtom])[] {
  const pairs: (readonly [SignAtom, SignAtom])[] = [];
  const opened: SignAtom[] = [];
  const brackets = atoms
    .filter(isBracket)
    .toSorted((a, b) => a.box.left - b.box.left);
  for (const bracket of brackets) {
    if ('(['.includes(bracket.char)) {
      opened.push(bracket);
      continue;
    }
    const kind = bracket.char === ')' ? '(' : '[';
    const at = opened.findLastIndex(
      ({char, axis}) => char === kind && Math.abs(axis - bracket.axis) < 0.3,
    );
    const [open] = at < 0 ? [] : opened.splice(at, 1);
    if (!open) throw new UnreadError(`${bracket.char} without ${kind}`);
    pairs.push([open, bracket]);
  }
  if (opened.length > 0) {
    throw new UnreadError(`${opened[0]!.char} is not closed`);
  }
  const width = ([open, close]: (typeof pairs)[number]) =>
    close.box.right - open.box.left;
  return pairs.toSorted((a, b) => width(a) - width(b));
}

function isBracket(atom: Atom): atom is SignAtom {
  return atom.kind === 'sign' && BRACKETS.includes(atom.char);
}
