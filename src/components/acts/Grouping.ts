import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, delay, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import type {LayerDerivation} from '../../math/layer/layerDerivation.ts';
import {stated, type Step} from '../../math/step/step.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space, strength, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {endingBriefly, needsBriefLeft} from '../board/briefLeft.ts';
import {type FactorKind, factorKinds} from './factorKinds.ts';
import {noteWords} from '../../math/words/noteWords.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import {joinSteps} from '../../math/step/joinSteps.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {Note} from '../type/Note.ts';
import {travelTime} from '../pace/film.ts';
import {NARROW_AWAY, noteRoom} from '../board/ShapeNotes.ts';
import {parked} from '../board/park.ts';
import {glance, spotlight} from './spotlight.ts';
import {partId} from '../../math/term/partIds.ts';

export interface GroupingProps extends NodeProps {
  readonly board: Board;
  readonly map: NetworkMap;
  readonly layer: Pick<LayerDerivation, 'gather' | 'name'>;
  readonly palette: Palette;
  /** Durations, relative to those of the first time. */
  readonly pace?: number;
}

/**
 * The equations of a layer's weights gather into vectors and matrices: factors
 * of equal kind are framed alike, and merge with their frames.
 */
export class Grouping extends Node {
  public readonly board: Board;
  public readonly kinds: readonly FactorKind[];
  /** The final equation of the grids. */
  public readonly equation: Equation;
  /** The number of its symbols that no equation on the board has had. */
  public readonly unseen: number;

  private readonly map: NetworkMap;
  /** The equations merge into one before they gather, if there is room. */
  private readonly stackStep: Step | undefined;
  private readonly gatherStep: Step;
  private readonly palette: Palette;
  private readonly pace: number;
  private readonly frames = new Map<FactorKind, readonly GroupFrame[]>();
  private readonly more: Note;

  public constructor({
    board,
    map,
    layer,
    palette,
    pace,
    ...props
  }: GroupingProps) {
    super({zIndex: -1, ...props});
    this.board = board;
    this.map = map;
    this.palette = palette;
    this.pace = pace ?? 1;
    const gathering = layer.gather();
    const arrangement = {under: noteRoom(board)};
    this.kinds = factorKinds(gathering);
    const {stack, gather} = gathering.step;
    // If the entries of the left side leave no room, its name stands for them.
    const brief = needsBriefLeft(board, gather.after, arrangement);
    const last = brief ? endingBriefly(gather, layer.name()) : gather;
    const stacks = !brief && !needsBriefLeft(board, stack.after, arrangement);
    this.stackStep = stacks ? stack : undefined;
    this.gatherStep = stacks ? last : joinSteps([stack, last]);
    this.equation = stated(last);
    const {equations, columns, missing} = parked(board, gathering, arrangement);
    board.set(equations, {...arrangement, columns});
    this.unseen = stacks ? 0 : unseenIn(this.equation, this.gatherStep, board);
    const away =
      board.space.breakUnder === undefined
        ? space.medium + size.caption
        : NARROW_AWAY;
    this.more = new Note({
      text: noteWords.moreAlike(missing),
      color: palette.secondary,
      strength: missing > 0 ? 1 : 0,
      y: board.y() + board.extent().bottom + away,
    });
    this.add(this.more);
  }

  /**
   * If there is room, the equations merge into one: left sides in a matrix, and
   * right sides too.
   */
  public *stack(): ThreadGenerator {
    const {board, pace, stackStep} = this;
    if (!stackStep) return;
    const left = board.equations.map(equation => equation.left.id);
    yield* all(spotlight(board, left), this.more.strength(0, time.flick));
    yield* board.perform(stackStep, {
      duration: time.glide * pace,
      arrangement: {columns: 1},
    });
    yield* board.fade(strength.full);
  }

  /**
   * Frames all factors of a kind, column by column, and lights them on the map.
   */
  public *frame(kind: FactorKind): ThreadGenerator {
    const {board, palette} = this;
    const {role, style} = kind;
    const padding = space.tiny / 2;
    const columns = kind.columns
      .map(ids => ids.filter(id => board.has(id)))
      .filter(ids => ids.length > 0);
    const frames = columns.map(
      ids => new GroupFrame({board, ids, role, style, padding, palette}),
    );
    this.frames.set(kind, frames);
    this.add(frames);
    yield* all(
      glance(this.map, kind.places),
      spotlight(board, columns.flat()),
      ...frames.map(frame => frame.close(time.hop * this.pace)),
    );
  }

  /**
   * Factors in frames of one kind merge into one grid: the first kind alone,
   * then all others at once. One by one, each would cross those that still
   * wait.
   *
   * @param said - In place of the step's own sentence.
   * @param later - Parts that are not shown yet.
   */
  public *gather(
    said?: Sentence,
    later: readonly string[] = [],
  ): ThreadGenerator {
    const {board, kinds, pace} = this;
    const duration = travelTime() * pace;
    const stagger = duration / 2;
    const [first, ...others] = kinds;
    const {id, left} = this.equation;
    yield* all(
      board.fade(strength.full),
      glance(
        this.map,
        kinds.flatMap(({places}) => places),
      ),
      this.more.strength(0, time.flick),
    );
    yield* all(
      board.perform(
        {...this.gatherStep, ...(said && {caption: said})},
        {
          duration,
          stagger,
          later,
          order: [
            [left.id, partId(id, 'equals'), first!.grid.id],
            others.map(({grid}) => grid.id),
          ],
          arrangement: {columns: 1},
        },
      ),
      this.runTogether(first!, duration),
      ...others.map(kind => delay(stagger, this.runTogether(kind, duration))),
    );
  }

  /**
   * The frames follow their grids in a further step. Begin it after the board's
   * own move.
   */
  public *follow(duration: number = travelTime()): ThreadGenerator {
    yield* all(
      ...[...this.frames].flatMap(([{grid}, [frame]]) =>
        frame ? [frame.follow([grid.id], duration)] : [],
      ),
    );
  }

  private *runTogether(kind: FactorKind, duration: number): ThreadGenerator {
    const [first, ...others] = this.frames.get(kind) ?? [];
    const target = [kind.grid.id];
    yield* all(
      ...(first ? [first.follow(target, duration)] : []),
      ...others.flatMap(frame => [
        frame.follow(target, duration),
        frame.open(duration / 2),
      ]),
    );
  }
}

/** The number of an equation's symbols that a step writes anew. */
function unseenIn(
  equation: Equation,
  {provenance}: Step,
  board: Board,
): number {
  const seen = (id: string) =>
    (provenance.get(id)?.from ?? []).some(source => board.has(source));
  return [...symbolsOf(equation).keys()].filter(id => !seen(id)).length;
}
