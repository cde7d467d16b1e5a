import {union} from '../../../src/box.ts';
import {extentOf} from '../../../src/check/geometry.ts';
import type {
  Board,
  PerformOptions,
} from '../../../src/components/board/Board.ts';
import type {Composition} from '../../../src/components/layout/composition.ts';
import type {Part} from '../../../src/components/type/Part.ts';
import type {Origin, Step} from '../../../src/math/step/step.ts';
import type {Player} from '../../../src/stage/index.ts';

/** The look of a part at a moment. */
export interface Look {
  readonly at: readonly [number, number];
  /** Its width and height in pixels. */
  readonly size: readonly [number, number];
  readonly strength: number;
  /** The readable text of it, and its colour; empty while it is invisible. */
  readonly reads: string;
}

/** The parts that a board holds at a moment, drawn or not. */
export type Moment = ReadonlyMap<Part, Look>;

/** A board's move, watched from frame to frame. */
export interface Move {
  readonly provenance: ReadonlyMap<string, Origin>;
  readonly options: PerformOptions;
  /**
   * The parts that are brought in; all when a board rearranges its equations.
   */
  readonly brought: readonly string[] | undefined;
  /** The earlier parts and the resulting ones, by id. */
  readonly before: ReadonlyMap<string, Part>;
  readonly after: ReadonlyMap<string, Part>;
  /** The ids around a part, its own last. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Parts that are faded or brought in meanwhile. */
  readonly handled: ReadonlySet<Part>;
  /** Seconds between moments. */
  readonly frame: number;
  /** The state before, and then each frame until nothing moves any more. */
  readonly moments: readonly [Moment, ...Moment[]];
}

interface Watched extends Move {
  readonly board: Board;
  readonly handled: Set<Part>;
  readonly moments: [Moment, ...Moment[]];
  after: ReadonlyMap<string, Part>;
  ids: ReadonlyMap<string, readonly string[]>;
  isOver: boolean;
}

/** The moves of all boards that end by the figure's last frame. */
export async function movesOf(player: Player): Promise<readonly Move[]> {
  const moves: Watched[] = [];
  const boards = new Set<Board>();
  let restore: (() => void) | undefined;
  try {
    do {
      await player.visit(({node}) => {
        if (!isBoard(node)) return;
        if (boards.size === 0) restore = watch(node, 1 / player.fps, moves);
        boards.add(node);
      });
      for (const {board, moments} of moves.filter(({isOver}) => !isOver)) {
        moments.push(momentOf(board));
      }
    } while (await player.advance());
  } finally {
    restore?.();
  }
  return moves.filter(({isOver}) => isOver);
}

type Thread = Generator<unknown, void, unknown>;

/** Records the calls of every board, until it is told to stop. */
function watch(board: Board, frame: number, moves: Watched[]): () => void {
  const owner = Object.getPrototypeOf(board);
  const {rearrange, bringIn, fade} = owner;
  const going = (board: Board) =>
    moves.filter(move => move.board === board && !move.isOver);
  owner.rearrange = function* (
    this: Board,
    equations: unknown,
    provenance: Step['provenance'],
    options: PerformOptions,
  ): Thread {
    // This move has to finish what another one leaves unfinished.
    for (const move of going(this)) move.isOver = true;
    const move = begun(this, frame, provenance, options);
    moves.push(move);
    yield* noted(move, rearrange.call(this, equations, provenance, options));
  };
  owner.bringIn = function* (
    this: Board,
    ids: readonly string[],
    options: PerformOptions = {},
  ): Thread {
    const around = idsIn(this);
    const brought = [...around.keys()].filter(
      id =>
        belongs(around.get(id)!, ids) &&
        !belongs(around.get(id)!, options.later),
    );
    const parts = brought.map(id => partsIn(this).get(id)!);
    for (const {handled} of going(this)) parts.forEach(one => handled.add(one));
    const move = {...begun(this, frame, new Map(), options), brought};
    moves.push(move);
    yield* noted(move, bringIn.call(this, ids, options));
  };
  owner.fade = function* (
    this: Board,
    value: number,
    ids?: readonly string[],
    duration?: number,
  ): Thread {
    for (const {handled} of going(this)) {
      for (const [id, part] of partsIn(this)) {
        if (!ids || belongs(idsIn(this).get(id)!, ids)) handled.add(part);
      }
    }
    yield* fade.call(this, value, ids, duration);
  };
  return () => Object.assign(owner, {rearrange, bringIn, fade});
}

function begun(
  board: Board,
  frame: number,
  provenance: Step['provenance'],
  options: PerformOptions,
): Watched {
  const before = new Map(partsIn(board));
  return {
    board,
    frame,
    provenance,
    options,
    brought: undefined,
    before,
    after: new Map(),
    ids: new Map(),
    handled: new Set(),
    moments: [momentOf(board)],
    isOver: false,
  };
}

/** Lets a board move, and records its result at once. */
function* noted(move: Watched, thread: Thread): Thread {
  let given: unknown;
  for (let first = true; ; first = false) {
    const {done, value} = thread.next(given);
    if (first) {
      move.after = new Map(partsIn(move.board));
      move.ids = idsIn(move.board);
    }
    if (done) break;
    given = yield value;
  }
  if (!move.isOver) move.moments.push(momentOf(move.board));
  move.isOver = true;
}

function momentOf(board: Board): Moment {
  return new Map(
    board
      .children()
      .flatMap(node => (isPart(node) ? [[node, lookOf(node)]] : [])),
  );
}

function lookOf(part: Part): Look {
  const boxes = part.inspect().map(drawn => extentOf(drawn));
  const {left, top, right, bottom} = union(boxes) ?? part.extent;
  const {x: wide, y: high} = part.scale();
  const {x, y} = part.position();
  const marks = part.inspect();
  return {
    at: [x, y],
    size: [wide * (right - left), high * (bottom - top)],
    strength: Math.max(0, ...marks.map(({strength}) => strength)),
    reads: marks.map(({name, color}) => `${plain(name)} ${color}`).join(),
  };
}

/** A tall bracket consists of pieces, and is the same bracket. */
function plain(name: string): string {
  const bracket = ['(⎛⎝⎜', ')⎞⎠⎟', '[⎡⎣⎢', ']⎤⎦⎥'].find(pieces =>
    Array.from(name).every(piece => pieces.includes(piece)),
  );
  return bracket?.[0] ?? name;
}

function partsIn(board: Board): ReadonlyMap<string, Part> {
  return Reflect.get(board, 'parts');
}

function idsIn(board: Board): Move['ids'] {
  const {pieces}: Composition = Reflect.get(board, 'composition');
  return new Map(Array.from(pieces, ([id, {ids}]) => [id, ids]));
}

/** Whether one of the ids around a part is in a group. */
export function belongs(
  ids: readonly string[],
  group: readonly string[] = [],
): boolean {
  return ids.some(id => group.includes(id));
}

function isBoard(node: object): node is Board {
  return 'keepPlaces' in node;
}

function isPart(node: object): node is Part {
  return 'outlines' in node;
}
