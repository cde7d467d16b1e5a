import type {Atom} from './atom.ts';

/** Atoms line by line, from the top, each line from left to right. */
export function linesOf(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const lines: Atom[][] = [];
  for (const atom of atoms.toSorted((a, b) => a.axis - b.axis)) {
    const line = lines.at(-1);
    if (line && atom.axis - line.at(-1)!.axis < APART) line.push(atom);
    else lines.push([atom]);
  }
  return lines.map(line => line.toSorted((a, b) => a.box.left - b.box.left));
}

/** At most half the distance between two lines of numbers, in em. */
const APART = 0.45;

/** The cells of a line of a matrix. */
export function cellsOf(line: readonly Atom[]): readonly (readonly Atom[])[] {
  const cells: Atom[][] = [];
  for (const [at, atom] of line.entries()) {
    const before = line[at - 1];
    if (before && !parts(before, atom, line[at + 1])) cells.at(-1)!.push(atom);
    else cells.push([atom]);
  }
  return cells;
}

/** Whether a new cell begins with an atom. */
function parts(before: Atom, atom: Atom, next: Atom | undefined): boolean {
  const gap = atom.box.left - before.box.right;
  if (isMinus(atom)) {
    const behind = next ? next.box.left - atom.box.right : 0;
    return gap > 0.6 || (gap > 0.3 && behind < 0.12);
  }
  if (isDots(before) || isDots(atom)) return !joins(before) && !joins(atom);
  if (joins(before) || joins(atom)) return gap > 0.7;
  return gap > CELL;
}

/** The least gap between two cells; signs of one cell stand closer. In em. */
const CELL = 0.3;

function isDots(atom: Atom): boolean {
  return atom.kind === 'sign' && '⋯⋮⋱'.includes(atom.char);
}

function isMinus(atom: Atom): boolean {
  return atom.kind === 'sign' && atom.char === '−';
}

/** Whether it joins its two neighbours. */
function joins(atom: Atom): boolean {
  return atom.kind === 'sign' && '+⋅⊙×=−'.includes(atom.char);
}
