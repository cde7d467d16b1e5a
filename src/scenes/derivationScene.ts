import {makeScene2D, type Node} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import {Board} from '../components/board/Board.ts';
import {wholeBench} from '../components/layout/bands.ts';
import {beat} from '../components/pace/beat.ts';
import {fadeThrough} from '../components/pace/fadeThrough.ts';
import {chapterName, isInFilm} from '../components/pace/film.ts';
import {beginEmpty} from '../components/pace/readingTime.ts';
import {running} from '../components/pace/running.ts';
import {Caption} from '../components/type/Caption.ts';
import {isTried} from '../components/type/claim.ts';
import {fontsReady} from '../components/type/fonts.ts';
import type {OwnDerivation} from '../derivation/derivation.ts';
import type {LatexOptions} from '../math/write/pen.ts';
import type {Page} from '../page.ts';
import {hold, type Palette, size} from '../theme.ts';
import {pageOn} from './pageOn.ts';
import {requireColours, type RoleColours} from './requireColours.ts';
import {requireTrue} from './requireTrue.ts';
import {restAfter} from './board/restAfter.ts';
import {setting} from './setting.ts';
import {keepRoom, stepOnBoard} from './board/stepOnBoard.ts';

/** The start of a scene about a derivation: a board on a page of its own. */
export interface DerivationSet {
  readonly derivation: OwnDerivation;
  readonly board: Board;
  readonly caption: Caption;
  readonly palette: Palette;
  /** Everything that it draws is added here; its origin is the page's middle. */
  readonly view: Node;
  readonly page: Page;
}

export interface DerivationOptions {
  /** The colours of roles that are not the theme's, as CSS colours. */
  readonly colours?: RoleColours;
  /** The notation of its equations. */
  readonly latex?: LatexOptions;
}

/**
 * A scene about a derivation of an author's own: a board without a network and
 * without a map. Each of its steps is tried before the first frame.
 *
 * @param script - By default one step after the other, each with a beat.
 * @throws RangeError for a role without a colour in both themes.
 */
export function derivationScene(
  derivation: OwnDerivation,
  script: (set: DerivationSet) => ThreadGenerator = allSteps,
  {colours = {}, latex = {}}: DerivationOptions = {},
) {
  requireColours(derivation, colours);
  const scene = makeScene2D(function* (frame) {
    yield fontsReady;
    yield fadeThrough();
    if (isTried()) requireTrue(derivation);
    const {palette: usual, theme, page, captions} = setting();
    const own = Object.fromEntries(
      Object.entries(colours).map(([role, colour]) => [role, colour[theme]]),
    );
    const palette = {...usual, own};
    const caption = new Caption({
      palette,
      page,
      on: captions,
      inFilm: isInFilm(),
      chapter: captions ? chapterName() : undefined,
    });
    beginEmpty(caption);
    const band = wholeBench(page);
    const board = new Board({band, palette, caption, latex});
    // A narrow page has its own way to break them.
    if (!page.narrow) board.keepPlaces([], longEquations);
    const view = pageOn(frame, page);
    view.add([board, caption]);
    yield* running(script({derivation, board, caption, palette, view, page}));
  });
  return Object.assign(scene, {derivation});
}

/** Equations are broken into lines before they are too small to be read. */
const longEquations = {breakUnder: size.formulaPair, lineGap: 0.5};

/**
 * Performs the steps of a derivation, and rests after each at a beat, `step 1`
 * and so on.
 */
export function* allSteps({
  derivation,
  board,
  caption,
}: DerivationSet): ThreadGenerator {
  const {steps} = derivation;
  const stepped = {board, steps, em: size.formulaAlone};
  for (const [at, step] of steps.entries()) {
    if (at > 0) {
      yield* stepOnBoard(stepped, at);
    } else {
      keepRoom(stepped, at);
      board.set([step.equation]);
      yield* caption.begin(step.caption);
    }
    const isLast = at === steps.length - 1;
    const least = isLast ? hold.last : hold.equation;
    yield* beat(`step ${at + 1}`, Math.max(least, restAfter(step)));
  }
}
