import {partsOf, termsWithin} from '../term/walk.ts';
import {withinLatex} from './latexWithin.ts';
import type {LatexOptions, Pen} from './pen.ts';
import {repeatsColumn} from '../term/shape.ts';
import type {Broadcast, Grid, Term, Transpose} from '../term/term.ts';
import {partId} from '../term/partIds.ts';

/** Brackets, which belong to the grid itself, and its cells. */
export function gridLatex({id, cells}: Grid, pen: Pen): string {
  const tall = cells.flat().some(holdsFraction);
  const {rows: closeness} = pen.options;
  const between = tall
    ? cells[0]!.slice(1).map((_, at) => columnGap(cells, at))
    : [];
  const lines = cells.map(row =>
    row
      .map((cell, at) => {
        const before = tall && at === 0 ? airBefore(cell) : '';
        return `${before}${pen.write(cell)}${between[at] ?? ''}`;
      })
      .join(' & '),
  );
  const spaced = lines.map((row, at) =>
    at < lines.length - 1
      ? `${row} \\\\${tall ? airUnder(cells, at, closeness) : ''} `
      : row,
  );
  return pen.mark(
    id,
    'foreground',
    `\\begin{bmatrix} ${spaced.join('')} \\end{bmatrix}`,
  );
}

/** A letter keeps the same distance from a bracket as a fraction. */
function airBefore(cell: Term): string {
  const [first] = cell.kind === 'product' ? partsOf(cell) : [];
  return first?.kind === 'variable' ? '\\hspace{0.12em}' : '';
}

/**
 * The gap between rows of fractions; many rows, and dots, are closer together,
 * to stay legible in one frame.
 */
function airUnder(
  cells: Grid['cells'],
  row: number,
  closeness: LatexOptions['rows'],
): string {
  const besideDots = cells
    .slice(row, row + 2)
    .some(line => line.every(({kind}) => kind === 'elision'));
  if (besideDots) return '[-0.3em]';
  if (closeness === 'closest' || cells.length > 3) return '';
  if (closeness === 'close') return '[0.15em]';
  return cells.length === 3 ? '[0.15em]' : '[0.8em]';
}

/**
 * The gap after a column of fractions; many columns, and dots, are closer
 * together for the same reason.
 */
function columnGap(cells: Grid['cells'], column: number): string {
  if (cells[0]!.length < 3) return '';
  const besideDots = cells.some(row =>
    row.slice(column, column + 2).some(({kind}) => kind === 'elision'),
  );
  return besideDots ? '\\hspace{-0.8em}' : '\\hspace{-0.5em}';
}

function holdsFraction(cell: Term): boolean {
  return [...termsWithin(cell)].some(
    ({kind}) => kind === 'partial' || kind === 'quotient',
  );
}

/** A term with the sign of the transpose. */
export function transposeLatex({id, operand}: Transpose, pen: Pen): string {
  const sign = pen.mark(partId(id, 'T'), 'foreground', '\\mathsf{T}');
  return pen.mark(
    id,
    undefined,
    `{${withinLatex(operand, 'transpose', pen)}}^{${sign}}`,
  );
}

/** A repeated row or column: times a column or row of ones. */
export function broadcastLatex(
  {id, operand, shape}: Broadcast,
  pen: Pen,
): string {
  const written = withinLatex(operand, 'matrixProduct', pen);
  if (pen.options.broadcast === 'implied') {
    // Braces keep this id from overwriting the operand's.
    return pen.mark(id, undefined, `{${written}}`);
  }
  const right = repeatsColumn(operand.shape, shape);
  const ones = pen.mark(
    partId(id, 'ones'),
    'foreground',
    right ? '\\mathbf{1}^{\\mathsf{T}}' : '\\mathbf{1}',
  );
  return pen.mark(
    id,
    undefined,
    right ? `${written} \\, ${ones}` : `${ones} \\, ${written}`,
  );
}
