import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Recognition} from '../../math/layer/recognise.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import type {Step} from '../../math/step/step.ts';
import type {Equation} from '../../math/term/term.ts';
import {
  type Palette,
  size,
  space,
  strength,
  stroke,
  time,
} from '../../theme.ts';
import {type Band, partOf} from '../layout/bands.ts';
import {compose} from '../layout/composition.ts';
import {Board} from '../board/Board.ts';
import {type DeltaGroup, type DeltaPair, deltaPairs} from './deltaPairs.ts';
import {type Arrangement, COLUMN_GAP} from '../layout/equationLayout.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import {joinSteps} from '../../math/step/joinSteps.ts';
import {spotlight} from './spotlight.ts';
import {writingTime} from '../pace/film.ts';
import {thingsToRead} from '../pace/thingsToRead.ts';
import {dim} from '../pace/dim.ts';
import {type EdgeId} from '../../network/mapIds.ts';

export interface DeltaRecallProps extends NodeProps {
  /** The board of the new equation. */
  readonly board: Board;
  readonly recognition: Recognition;
  /** The edges of the map that the new equation goes back over. */
  readonly traced: readonly EdgeId[];
  readonly palette: Palette;
  /**
   * The height that stays free below the new equation at the end, in pixels.
   */
  readonly under: number;
  /** The width that stays free to its right at the end, in pixels. */
  readonly beside: number;
}

/** Dots lose their space before equations get small. */
export const LEGIBLE = {tightUnder: size.formulaPair} as const;

/** The share of the workbench that the recalled equations have at the end. */
const SETTLED_SHARE = 0.38;

/** The same on a narrow page, where the new one has lines; before, with names. */
const NARROW_SETTLED_SHARE = 0.3;
const NARROW_SHARE = 0.34;

/** The height of a name of an em over a frame, in pixels. */
function nameRoom(em: number): number {
  return em * 1.3 + 2 * space.tiny;
}

/**
 * A new equation, and above it equations of the layer above with common
 * factors. These are framed alike and become the same δ in both. An equation of
 * several lines stands alone.
 */
export class DeltaRecall extends Node {
  public readonly pairs: readonly DeltaPair[];
  /** The new equation, once all δ in it are found. */
  public readonly equation: Equation;

  private readonly board: Board;
  private readonly above: Board;
  private readonly recognition: Recognition;
  private readonly palette: Palette;
  private readonly recalled: readonly Equation[];
  private readonly band: Band;
  /** The place of the new equation below the recalled ones. */
  private readonly lowered: Band;
  private readonly under: number;
  private readonly beside: number;
  /** The largest em of the names over frames. */
  private readonly nameEm: number;
  /**
   * Whether the new equation has several lines and so leaves no room for
   * others.
   */
  public readonly alone: boolean;
  private readonly frames = new Map<DeltaGroup, GroupFrame>();

  public constructor({
    board,
    recognition,
    traced,
    palette,
    under,
    beside,
    ...props
  }: DeltaRecallProps) {
    super({zIndex: -1, ...props});
    this.board = board;
    this.recognition = recognition;
    this.palette = palette;
    this.pairs = deltaPairs(recognition, traced);
    this.equation = recognition.equation;
    const band = {...board.space, y: board.y()};
    const equations = recognition.start;
    const own = equations.slice(-1);
    this.alone = board.emOf(own, LEGIBLE) < size.formulaPair;
    const floor = 1 - space.medium / band.height;
    const isNarrow = band.breakUnder !== undefined;
    const middle = floor * (isNarrow ? NARROW_SHARE : 1 / 2);
    const lowered = (nameEm: number) =>
      partOf(band, middle + nameRoom(nameEm) / band.height, floor);
    const fullEm = board.emOf(own, LEGIBLE);
    const {em} = compose(own, lowered(fullEm), {em: size.formula, ...LEGIBLE});
    const besideEm = em < size.formulaPair ? size.formulaPair : fullEm;
    this.nameEm = this.alone || isNarrow ? size.formulaSmall : besideEm;
    const names = nameRoom(this.nameEm) / band.height;
    // Both get the same room, with names above them.
    this.lowered = partOf(band, (this.alone ? 0 : middle) + names, floor);
    this.above = new Board({
      band: partOf(band, names, middle),
      point: board.point,
      palette,
    });
    this.recalled = this.alone
      ? []
      : legible(this.above, equations.slice(0, -1));
    this.add(this.above);
    board.set(own, {
      ...LEGIBLE,
      ...(this.alone && {breakUnder: size.formulaPair}),
    });
    this.under = under;
    this.beside = beside;
    this.band = band;
  }

  /** The equations of the layer above come back over the new one. */
  public *recall(): ThreadGenerator {
    yield* this.board.turnTo(this.lowered);
    if (this.alone) return;
    const count = this.recalled.map(thingsToRead).reduce((a, b) => a + b, 0);
    yield* this.above.write(this.recalled, {
      duration: Math.max(time.glide, writingTime(count)),
      arrangement: {
        ...sideBySide(this.recalled),
        em: this.board.em,
      },
    });
  }

  /** Frames a pair in both equations, and names it above the frames. */
  public *frame({groups, name, style}: DeltaPair): ThreadGenerator {
    const {palette} = this;
    const framed = groups.flatMap(group => {
      const board = this.boardOf(group);
      const ids = drawnOn(board, group);
      if (ids.length === 0) return [];
      const frame = new GroupFrame({
        board,
        ids,
        role: 'delta',
        style,
        name,
        // Parentheses, and other lines, are close to the framed part.
        padding: this.alone ? stroke.frame : space.tiny / 2,
        nameEm: Math.min(board.em, this.nameEm),
        palette,
      });
      this.frames.set(group, frame);
      return [frame];
    });
    this.add(framed);
    yield* all(
      ...this.boards.map(board =>
        spotlight(
          board,
          groups.flatMap(group => drawnOn(board, group)),
        ),
      ),
      ...framed.map(frame => frame.close()),
    );
  }

  /**
   * All pairs contract into their δ, above and below at once.
   *
   * @param caption - Said of all of them, in place of the last one's sentence.
   */
  public *contract(
    caption: Sentence,
    duration: number = time.glide,
  ): ThreadGenerator {
    const step = {...joinSteps(this.recognition.steps), caption};
    const frames = [...this.frames];
    const departures = new Map(
      frames.map(([{delta}, frame]) => [delta, frame.departure()!]),
    );
    yield* all(...this.boards.map(board => board.fade(strength.full)));
    yield* all(
      ...this.boards.map(board =>
        board.perform(stepOn(board, step), {duration, departures}),
      ),
      ...frames.map(([{delta}, frame]) => frame.contract([delta], duration)),
    );
  }

  /**
   * The new equation, now the subject, takes the room that the names have left.
   */
  public *settle(): ThreadGenerator {
    const {board, above, band, under, beside, alone} = this;
    const gap = space.medium / band.height;
    const floor = 1 - under / band.height;
    const share =
      band.breakUnder === undefined ? SETTLED_SHARE : NARROW_SETTLED_SHARE;
    yield* all(
      board.turnTo(partOf(band, alone ? 0 : share + gap, floor), time.glide, {
        beside,
        together: true,
      }),
      ...(alone
        ? []
        : [above.turnTo(partOf(band, 0, share)), above.fade(dim())]),
    );
  }

  private get boards(): readonly Board[] {
    return this.alone ? [this.board] : [this.board, this.above];
  }

  private boardOf({equation}: DeltaGroup): Board {
    const isOwn = this.board.equations.some(({id}) => id === equation);
    return isOwn ? this.board : this.above;
  }
}

/** The ids of a group's factors that a board draws. */
function drawnOn(board: Board, {factors}: DeltaGroup): readonly string[] {
  return factors.filter(id => board.has(id));
}

/** The part of a step that concerns the equations on one board. */
function stepOn(board: Board, step: Step): Step {
  const ids = new Set(board.equations.map(({id}) => id));
  const on = (equations: readonly Equation[]) =>
    equations.filter(({id}) => ids.has(id));
  return {...step, before: on(step.before), after: on(step.after)};
}

/** Many equations are closer together, so that more of them are legible. */
function sideBySide({length}: readonly Equation[]): Partial<Arrangement> {
  const columnGap = length > 2 ? 0.75 * COLUMN_GAP : COLUMN_GAP;
  return {columns: length, columnGap, ...LEGIBLE};
}

/** As many equations, from the first on, as are legible side by side. */
function legible(
  board: Board,
  equations: readonly Equation[],
): readonly Equation[] {
  const fits = (some: readonly Equation[]) =>
    board.emOf(some, sideBySide(some)) >= size.formulaPair;
  const counts = equations.map((_, index) => equations.length - index);
  const count = counts.find(many => fits(equations.slice(0, many)));
  return equations.slice(0, count ?? 1);
}
