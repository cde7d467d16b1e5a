import {all, type ThreadGenerator} from '@motion-canvas/core';
import {inCapitalNumbers} from '../../math/layer/capitalNumbers.ts';
import {BRIEF_SIZE, FULL_SIZE} from '../../math/term/grids.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {size, space, time} from '../../theme.ts';
import {type Band, partOf} from '../layout/bands.ts';
import {compose} from '../layout/composition.ts';
import {Board} from '../board/Board.ts';
import {GroupFrame} from '../board/GroupFrame.ts';
import type {Desk} from './nameOnBoard.ts';
import {onesIn} from './ones.ts';
import {dim} from '../pace/dim.ts';
import {writingTime} from '../pace/film.ts';
import {thingsToRead} from '../pace/thingsToRead.ts';

/**
 * An equation between capital letters in numbers, and how much there is to read
 * in it.
 */
export interface InNumbers {
  readonly equation: Equation;
  /** The id of the gradient's matrix. */
  readonly gradient: string;
  readonly count: number;
}

/**
 * An equation with its matrices in numbers; if these are too many to be
 * legible, with dots for most, or at last only the gradient in numbers.
 */
export function inNumbers(
  board: Board,
  symbols: Equation,
  point: EvaluationPoint,
): InNumbers {
  const choices = [
    {fullSize: FULL_SIZE},
    {fullSize: BRIEF_SIZE},
    // Dots on both sides of the most telling entry may take too much room.
    {fullSize: BRIEF_SIZE, asSymbols: true},
  ].map(options => inCapitalNumbers(symbols, point, options));
  const alone = choices.map(whole => ({
    ...whole,
    left: symbols.left,
    right: whole.left,
  }));
  const forms = [...choices, ...alone];
  const {height} = board.space;
  const share = symbolsShare(board, symbols);
  const under =
    height - numbersBand({...board.space, y: 0}, board, share).height;
  const equation =
    forms.find(form => board.emOf([form], {under}) >= size.formulaPair) ??
    forms.at(-1)!;
  const gradient = choices[0]!.left.id;
  return {equation, gradient, count: thingsToRead(equation)};
}

/** The finished equation moves up and is framed; the numbers come below it. */
export function* frameInNumbers(
  {board, palette, view}: Desk,
  symbols: Equation,
  {equation, gradient, count}: InNumbers,
): ThreadGenerator {
  const band = {...board.space, y: board.y()};
  const share = symbolsShare(board, symbols);
  const below = new Board({
    band: numbersBand(band, board, share),
    point: board.point,
    palette,
  });
  view.add(below);
  yield* board.turnTo(symbolsBand(band, share));
  const whole = new GroupFrame({
    board,
    ids: [symbols.id],
    role: 'foreground',
    tinted: false,
    padding: framePadding(band),
    palette,
  });
  view.add(whole);
  yield* whole.close();

  yield* below.write([equation], {
    duration: Math.max(time.glide, writingTime(count)),
    arrangement: {em: size.result},
  });
  const result = new GroupFrame({
    board: below,
    ids: [gradient],
    role: 'error',
    palette,
  });
  view.add(result);
  yield* all(result.close(), below.fade(dim(), onesIn(equation)));
}

/**
 * The place of the numbers, below the symbols; the result's frame stays clear
 * of captions.
 */
function numbersBand(band: Band, {caption}: Board, share: number): Band {
  const [gap, foot] = caption?.on
    ? [space.huge - space.small, space.tiny]
    : [space.huge, 0];
  return partOf(band, share + gap / band.height, 1 - foot / band.height);
}

/** The place of the symbols: on a narrow page their frame fills it. */
function symbolsBand(band: Band, share: number): Band {
  const isNarrow = band.breakUnder !== undefined;
  return partOf(band, isNarrow ? framePadding(band) / band.height : 0, share);
}

function framePadding({breakUnder}: Pick<Band, 'breakUnder'>): number {
  return breakUnder === undefined ? space.medium : space.small;
}

/** The symbols' least share of the workbench with which they are legible. */
function symbolsShare(board: Board, symbols: Equation): number {
  const band = {...board.space, y: 0};
  const isLegible = (share: number) =>
    compose([symbols], symbolsBand(band, share), {em: size.formulaPair}).em >=
    size.formulaPair;
  return SYMBOLS_SHARES.find(isLegible) ?? SYMBOLS_SHARES[0];
}

const SYMBOLS_SHARES = [0.45, 0.5, 0.55, 0.6] as const;
