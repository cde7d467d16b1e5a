import {all, type ThreadGenerator} from '@motion-canvas/core';
import {inCapitalNumbers} from '../math/capitalNumbers.ts';
import type {Point} from '../math/point.ts';
import type {Equation} from '../math/term.ts';
import {size, space, strength, time} from '../theme.ts';
import {partOf} from './bands.ts';
import {Board} from './Board.ts';
import {valueLatex} from './formatValue.ts';
import {GroupFrame} from './GroupFrame.ts';
import type {Desk} from './nameOnBoard.ts';
import {onesIn} from './ones.ts';

/**
 * The finished equation moves up and is framed; under it come its matrices of
 * numbers, or, where these are too many to be legible, the gradient's alone.
 */
export function* frameInNumbers(
  {board, palette, view}: Desk,
  equation: Equation,
  point: Point,
): ThreadGenerator {
  const band = {...board.space, y: board.y()};
  const below = new Board({
    band: partOf(band, SYMBOLS_SHARE + space.huge / band.height, 1),
    palette,
    latex: {number: valueLatex},
  });
  view.add(below);
  yield* board.turnTo(partOf(band, 0, SYMBOLS_SHARE));
  const whole = new GroupFrame({
    board,
    ids: [equation.id],
    role: 'foreground',
    tinted: false,
    padding: space.medium,
    palette,
  });
  view.add(whole);
  yield* whole.close();

  const numbers = inCapitalNumbers(equation, point);
  const gradient = numbers.left.id;
  const short = {...numbers, left: equation.left, right: numbers.left};
  const legible = below.emOf([numbers]) >= size.formulaSmall;
  yield* below.write([legible ? numbers : short], {
    duration: time.glide,
    arrangement: {em: size.result},
  });
  const result = new GroupFrame({
    board: below,
    ids: [gradient],
    role: 'error',
    palette,
  });
  view.add(result);
  yield* all(
    result.close(),
    below.fade(strength.dim, legible ? onesIn(numbers) : []),
  );
}

/** How much of the workbench the symbols have. */
const SYMBOLS_SHARE = 0.45;
