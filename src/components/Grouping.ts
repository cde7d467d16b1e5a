import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, delay, type ThreadGenerator} from '@motion-canvas/core';
import type {Gathering} from '../math/gather.ts';
import {type Palette, size, space, strength, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {type FactorKind, factorKinds} from './factorKinds.ts';
import {GroupFrame} from './GroupFrame.ts';
import {joinSteps} from './joinSteps.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {Note} from './Note.ts';
import {noteRoom} from './ShapeNotes.ts';
import {parked} from './park.ts';
import {spotlight} from './spotlight.ts';

export interface GroupingProps extends NodeProps {
  readonly board: Board;
  readonly map: NetworkMap;
  readonly gathering: Gathering;
  readonly palette: Palette;
  /** How long things take, relative to the first time that they are shown. */
  readonly pace?: number;
}

/**
 * The equations of a layer's weights gather into vectors and matrices: factors
 * of equal kind are framed alike, and run together frame and all.
 */
export class Grouping extends Node {
  public readonly kinds: readonly FactorKind[];

  private readonly board: Board;
  private readonly map: NetworkMap;
  private readonly gathering: Gathering;
  private readonly palette: Palette;
  private readonly pace: number;
  private readonly frames = new Map<FactorKind, readonly GroupFrame[]>();
  private readonly more: Note;
  /** Whether the products fit the board as one matrix. */
  private readonly stacks: boolean;

  public constructor({
    board,
    map,
    gathering,
    palette,
    pace,
    ...props
  }: GroupingProps) {
    super(props);
    this.board = board;
    this.map = map;
    this.gathering = gathering;
    this.palette = palette;
    this.pace = pace ?? 1;
    this.kinds = factorKinds(gathering);
    const [stack] = gathering.steps;
    this.stacks = board.emOf(stack!.after, ARRANGEMENT) >= size.formulaPair;
    const {equations, columns, missing} = parked(board, gathering, ARRANGEMENT);
    board.set(equations, {...ARRANGEMENT, columns});
    this.more = new Note({
      text: `and ${missing} more of the same form`,
      color: palette.secondary,
      strength: missing > 0 ? 1 : 0,
      y: board.y() + board.extent().bottom + space.medium + size.caption,
    });
    this.add(this.more);
  }

  /** The equations stand as one: their left sides in a matrix, and their right sides. */
  public *stack(): ThreadGenerator {
    const [stack] = this.gathering.steps;
    if (!stack || !this.stacks) return;
    const {board, pace} = this;
    const left = board.equations.map(equation => equation.left.id);
    yield* all(spotlight(board, left), this.more.strength(0, time.flick));
    yield* board.perform(stack, {
      duration: time.glide * pace,
      arrangement: {columns: 1},
    });
    yield* board.fade(strength.full);
  }

  /** All factors of a kind are framed, column by column, and lit on the map. */
  public *frame(kind: FactorKind): ThreadGenerator {
    const {board, palette} = this;
    const {role, style} = kind;
    const columns = kind.columns
      .map(ids => ids.filter(id => board.has(id)))
      .filter(ids => ids.length > 0);
    const frames = columns.map(
      ids => new GroupFrame({board, ids, role, style, palette}),
    );
    this.frames.set(kind, frames);
    this.add(frames);
    yield* all(
      this.map.focus(kind.places),
      spotlight(board, columns.flat()),
      ...frames.map(frame => frame.close(time.hop * this.pace)),
    );
  }

  /**
   * What is framed alike runs together into one grid: the first kind alone, then
   * the others, which stand in each other's way and so make way together.
   */
  public *gather(): ThreadGenerator {
    const {board, kinds, pace} = this;
    const duration = time.travel * pace;
    const [stack, gather] = this.gathering.steps;
    const [first, ...others] = kinds;
    const step = this.stacks ? gather! : joinSteps([stack!, gather!]);
    yield* all(
      board.fade(strength.full),
      this.map.focus(kinds.flatMap(({places}) => places)),
      this.more.strength(0, time.flick),
    );
    yield* all(
      board.perform(step, {
        duration,
        order: [[first!.grid.id], others.map(({grid}) => grid.id)],
        arrangement: {columns: 1},
      }),
      this.runTogether(first!, duration),
      ...others.map(kind => delay(duration, this.runTogether(kind, duration))),
    );
  }

  private *runTogether(kind: FactorKind, duration: number): ThreadGenerator {
    const [first, ...others] = this.frames.get(kind) ?? [];
    const target = [kind.grid.id];
    yield* all(
      ...(first ? [first.follow(target, duration)] : []),
      ...others.flatMap(frame => [
        frame.follow(target, duration),
        frame.open(duration),
      ]),
    );
  }
}

const ARRANGEMENT = {under: noteRoom};
