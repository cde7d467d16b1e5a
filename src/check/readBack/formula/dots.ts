import {type Expression, type SymbolRead, UnreadError} from './expression.ts';

/**
 * An expression with its dots written out: the terms between their two neighbours,
 * index by index.
 *
 * @throws UnreadError where the two do not say how it goes on.
 */
export function writtenOut(one: Expression): Expression {
  switch (one.kind) {
    case 'sum':
      return sumOf(termsOf(one));
    case 'difference':
    case 'scalarProduct':
    case 'hadamard':
    case 'matrixProduct':
    case 'quotient':
      return {...one, left: writtenOut(one.left), right: writtenOut(one.right)};
    case 'negative':
    case 'transpose':
    case 'square':
      return {...one, operand: writtenOut(one.operand)};
    case 'call':
      return {...one, argument: writtenOut(one.argument)};
    case 'matrix':
      return {kind: 'matrix', rows: filled(one.rows.map(rowOf), betweenRows)};
    case 'number':
    case 'symbol':
    case 'changed':
    case 'partial':
    case 'ones':
    case 'dots':
      return one;
  }
}

/** A row with its dots written out; `dots` for a row of dots alone. */
function rowOf(cells: readonly Expression[]): readonly Expression[] | 'dots' {
  return cells.every(isDots)
    ? 'dots'
    : filled(cells.map(writtenOutCell), betweenSome);
}

function writtenOutCell(one: Expression): Expression {
  return isDots(one) ? one : writtenOut(one);
}

function isDots(one: Expression): boolean {
  return one.kind === 'dots';
}

function termsOf(one: Expression): readonly Expression[] {
  return one.kind === 'sum'
    ? [...termsOf(one.left), ...termsOf(one.right)]
    : [one];
}

function sumOf(terms: readonly Expression[]): Expression {
  const all = terms.flatMap((term, at): readonly Expression[] => {
    if (term.kind !== 'dots') return [writtenOut(term)];
    const [before, after] = [terms[at - 1], terms[at + 1]];
    if (!before || !after) throw new UnreadError('dots at the end of a sum');
    const more = goingOn(terms[at - 2], before, after, term.count);
    if (term.count !== undefined && term.count !== more.length) {
      throw new MiscountError(
        `dots say ${term.count} more, and stand for ${more.length}`,
      );
    }
    return more.map(writtenOut);
  });
  return all.reduce((left, right) => ({kind: 'sum', left, right}));
}

/**
 * The terms between two terms. If the last is written more briefly than the
 * first, the terms before the dots show the pattern.
 */
function goingOn(
  first: Expression | undefined,
  before: Expression,
  after: Expression,
  count: number | undefined,
): readonly Expression[] {
  try {
    return between(before, after);
  } catch (error) {
    if (!(error instanceof UnreadError) || !first || !count) throw error;
    return following(first, before, count);
  }
}

/** Dots with a wrong count. */
export class MiscountError extends Error {
  override readonly name = 'MiscountError';
}

/** Lines with their dots written out. */
function filled<TLine>(
  lines: readonly (TLine | Dots)[],
  fill: (before: TLine, after: TLine) => readonly TLine[],
): readonly TLine[] {
  return lines.flatMap((line, at): readonly TLine[] => {
    if (!isGap(line)) return [line];
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (!before || !after || isGap(before) || isGap(after)) {
      throw new UnreadError('dots with nothing beside them');
    }
    return fill(before, after);
  });
}

type Dots = 'dots' | {readonly kind: 'dots'};

function isGap(line: unknown): line is Dots {
  return (
    line === 'dots' ||
    (typeof line === 'object' &&
      line !== null &&
      'kind' in line &&
      line.kind === 'dots')
  );
}

function betweenRows(
  before: readonly Expression[],
  after: readonly Expression[],
): readonly (readonly Expression[])[] {
  if (before.length !== after.length)
    throw new UnreadError('rows beside dots differ in length');
  const columns = before.map((cell, at) => between(cell, after[at]!));
  const count = Math.max(...columns.map(column => column.length));
  if (count === 0) throw new UnreadError(UNCOUNTED);
  return Array.from({length: count}, (_, row) =>
    columns.map((column, at) =>
      column.length === 0 ? before[at]! : (column[row] ?? before[at]!),
    ),
  );
}

const UNCOUNTED = 'nothing says how many dots stand for';

function betweenSome(
  before: Expression,
  after: Expression,
): readonly Expression[] {
  const more = between(before, after);
  if (more.length === 0) throw new UnreadError(UNCOUNTED);
  return more;
}

/** The expressions between two that differ in one index. */
function between(before: Expression, after: Expression): readonly Expression[] {
  const steps = new Set<string>();
  walk(before, after, (one, other) => {
    one.indices.forEach((index, at) => {
      const next = other.indices[at];
      if (index !== next) steps.add(`${index} ${next}`);
    });
    return one;
  });
  if (steps.size === 0 && JSON.stringify(before) === JSON.stringify(after))
    return [];
  const [step] = steps;
  const [first, last] = (step ?? '').split(' ').map(Number);
  if (steps.size !== 1 || !first || !last || last <= first) {
    throw new UnreadError('dots between what does not go on');
  }
  return Array.from({length: last - first - 1}, (_, at) =>
    walk(before, after, (one, other) => ({
      ...one,
      indices: one.indices.map((index, place) =>
        index === other.indices[place] ? index : String(first + at + 1),
      ),
    })),
  );
}

/** The expressions after two that differ in one index. */
function following(
  first: Expression,
  second: Expression,
  count: number,
): readonly Expression[] {
  return Array.from({length: count}, (_, at) =>
    walk(first, second, (one, other) => ({
      ...other,
      indices: other.indices.map((index, place) => {
        const step = Number(index) - Number(one.indices[place]);
        return String(Number(index) + step * (at + 1));
      }),
    })),
  );
}

/** Walks two expressions of one form, and changes the symbols of the first. */
function walk(
  one: Expression,
  other: Expression,
  change: (one: SymbolRead, other: SymbolRead) => SymbolRead,
): Expression {
  if (one.kind !== other.kind)
    throw new UnreadError('dots between what differs');
  const next = (a: Expression, b: Expression) => walk(a, b, change);
  if (one.kind === 'symbol' && other.kind === 'symbol') {
    if (
      one.letter !== other.letter ||
      one.layer !== other.layer ||
      one.indices.length !== other.indices.length
    ) {
      throw new UnreadError('dots between other symbols');
    }
    return change(one, other);
  }
  if (one.kind === 'partial' && other.kind === 'partial') {
    const [of, by] = [next(one.of, other.of), next(one.by, other.by)];
    if (of.kind === 'symbol' && by.kind === 'symbol')
      return {kind: 'partial', of, by};
  }
  if ('left' in one && 'left' in other) {
    return {
      ...one,
      left: next(one.left, other.left),
      right: next(one.right, other.right),
    };
  }
  if ('operand' in one && 'operand' in other)
    return {...one, operand: next(one.operand, other.operand)};
  if (one.kind === 'call' && other.kind === 'call')
    return {...one, argument: next(one.argument, other.argument)};
  if (
    one.kind === 'number' &&
    other.kind === 'number' &&
    one.text === other.text
  )
    return one;
  throw new UnreadError('dots between what differs');
}
