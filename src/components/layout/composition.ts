import {formulaOf} from '../../math/write/latex.ts';
import type {LatexOptions} from '../../math/write/pen.ts';
import type {Equation} from '../../math/term/term.ts';
import type {RoleName} from '../../math/term/variable.ts';
import {center} from '../../box.ts';
import {
  type Arrangement,
  arrangeEquations,
  type Measured,
} from './equationLayout.ts';
import {breakLine} from '../type/lineBreak.ts';
import {outlineBox} from '../type/outlineBox.ts';
import {AXIS, type Outline, typeset} from '../type/typeset.ts';
import {partId} from '../../math/term/partIds.ts';

/** The own drawing of one id, set in its place. */
export interface Piece {
  /** The ids around it, its own last. */
  readonly ids: readonly string[];
  readonly role: RoleName;
  /** In em, relative to the composition's origin. */
  readonly outlines: readonly Outline[];
  /** How many outlines its equation has, all pieces together. */
  readonly whole: number;
}

/** Equations typeset and arranged in a band. */
export interface Composition {
  /** Pixels per em. */
  readonly em: number;
  /** By id; every glyph belongs to exactly one. */
  readonly pieces: ReadonlyMap<string, Piece>;
}

/**
 * Typesets equations and places them around the middle of a band.
 *
 * @param places - Equations to leave room for: those of the same ids stand
 *   where these would, aligned at the equals signs. Several with the same id
 *   are forms of one equation, and there is room for all.
 */
export function compose(
  equations: readonly Equation[],
  band: Room,
  arrangement: Arrangement,
  options: LatexOptions = {},
  places: readonly Equation[] = [],
): Composition {
  const {tightUnder = 0} = arrangement;
  const closeUnder = Math.min(band.breakUnder ?? 0, arrangement.em);
  const dots: LatexOptions = tightUnder > 0 ? {multiplication: 'tightDot'} : {};
  const ways: readonly LatexOptions[] = [
    {},
    ...(tightUnder > 0 ? [dots] : []),
    ...(closeUnder > 0 ? CLOSENESS.map(rows => ({...dots, rows})) : []),
  ];
  const least = Math.max(tightUnder, closeUnder);
  let largest: Composition | undefined;
  for (const way of ways) {
    const notation = {...options, ...way};
    const one = composeAs(notation, equations, band, arrangement, places);
    if (one.em >= least) return one;
    if (!largest || one.em > largest.em) largest = one;
  }
  return largest!;
}

/** How close rows of matrices may be, from roomy to close. */
const CLOSENESS = ['close', 'closest'] as const;

interface Room {
  readonly width: number;
  readonly height: number;
  /**
   * For equations that do not say themselves where they are broken; rows of
   * matrices stand closer, too, rather than below this em.
   */
  readonly breakUnder?: number;
}

function composeAs(
  options: LatexOptions,
  equations: readonly Equation[],
  band: Room,
  arrangement: Arrangement,
  places: readonly Equation[],
): Composition {
  const set = (equation: Equation) =>
    setEquation(equation, band, arrangement, options);
  const forms = [...places, ...equations].map(set);
  const ids = [...new Set(forms.map(({id}) => id))];
  const rooms = ids.map(id => roomFor(forms.filter(form => form.id === id)));
  const {em, places: lefts} = arrangeEquations(rooms, band, {
    ...arrangement,
    ...(forms.some(({broken}) => broken) && {beside: 0}),
  });
  const pieces = new Map<string, Piece>();
  for (const formula of forms.slice(places.length)) {
    const at = ids.indexOf(formula.id);
    const [left, axis] = lefts[at]!;
    const x = left / em + rooms[at]!.pivot - formula.pivot;
    for (const [id, piece] of piecesOf(formula, x, axis / em + AXIS)) {
      pieces.set(id, piece);
    }
  }
  return {em, pieces};
}

/**
 * The room of all forms of an equation together, aligned at the equals sign.
 */
function roomFor(forms: readonly Measured[]): Measured {
  const most = (measure: (form: Measured) => number) =>
    Math.max(...forms.map(measure));
  const pivot = most(form => form.pivot);
  return {
    pivot,
    width: pivot + most(form => form.width - form.pivot),
    above: most(form => form.above),
    below: most(form => form.below),
  };
}

interface SetEquation extends Measured {
  readonly id: string;
  readonly outlines: readonly Outline[];
  readonly roles: ReadonlyMap<string, RoleName>;
  readonly broken: boolean;
}

/** The room of an equation on one line, in em. */
export function measureEquation(equation: Equation): Measured {
  const room = {width: Infinity, height: Infinity};
  return setEquation(equation, room, {em: 1}, {});
}

function setEquation(
  equation: Equation,
  {width, breakUnder: narrow}: Room,
  {breakUnder = narrow, beside = 0, lineGap}: Arrangement,
  options: LatexOptions,
): SetEquation {
  const {tex, roles} = formulaOf(equation, options);
  const whole = typeset(tex);
  const formula = breakUnder
    ? breakLine(
        whole,
        equation,
        width / breakUnder,
        beside / breakUnder,
        narrow !== undefined,
        lineGap,
      )
    : whole;
  const equals = formula.outlines.find(
    ({ids}) => ids.at(-1) === partId(equation.id, 'equals'),
  );
  return {
    id: equation.id,
    outlines: formula.outlines,
    roles,
    broken: formula !== whole,
    width: formula.width,
    pivot: equals ? center(outlineBox(equals))[0] : formula.width / 2,
    above: formula.ascent - AXIS,
    below: formula.descent + AXIS,
  };
}

/** The pieces of an equation with its left end and baseline given, in em. */
function piecesOf(
  {outlines, roles}: SetEquation,
  x: number,
  y: number,
): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const outline of outlines) {
    const id = outline.ids.at(-1) ?? '';
    const owner = outline.ids.findLast(one => roles.has(one)) ?? '';
    pieces.set(id, {
      ids: outline.ids,
      role: roles.get(owner) ?? 'foreground',
      outlines: [...(pieces.get(id)?.outlines ?? []), moved(outline, x, y)],
      whole: outlines.length,
    });
  }
  return pieces;
}

function moved(outline: Outline, x: number, y: number): Outline {
  const [a, b, c, d, e, f] = outline.transform;
  return {...outline, transform: [a, b, c, d, e + x, f + y]};
}
