import {type Box, center, union} from '../../../box.ts';
import {
  type Atom,
  extent,
  type Glyph,
  type GroupAtom,
  type SignAtom,
  signAtom,
} from './atom.ts';
import {UnreadError} from './expression.ts';
import {isDots} from './scripts.ts';

const pieces: readonly (readonly [pieces: string, whole: string])[] = [
  ['⎡⎣⎢', '['],
  ['⎤⎦⎥', ']'],
  ['⎛⎝⎜', '('],
  ['⎞⎠⎟', ')'],
];

/** Joins the pieces of tall brackets into one glyph each. */
export function wholeBrackets(glyphs: readonly Glyph[]): readonly Glyph[] {
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

/** The pieces of a bracket are flush on its outer side. */
function isFlush(one: Box, other: Box): boolean {
  return (
    Math.min(
      Math.abs(one.left - other.left),
      Math.abs(one.right - other.right),
    ) < 0.05
  );
}

/** A bracket is centred on its line, however tall it is; dots are, if small. */
export function signOrBracket(glyph: Glyph): SignAtom {
  const sign = signAtom(glyph);
  return BRACKETS.includes(glyph.char) || isDots(glyph.char)
    ? {...sign, axis: center(glyph.box)[1]}
    : sign;
}

const BRACKETS = '()[]';

/** Joins the atoms between brackets into groups. */
export function grouped(atoms: readonly Atom[]): readonly Atom[] {
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

/** Matching brackets, the innermost pair first. */
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
