import {makeScene2D, type Node} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {workbench} from '../components/layout/bands.ts';
import {Board} from '../components/board/Board.ts';
import {Caption} from '../components/type/Caption.ts';
import {chapterName, isInFilm} from '../components/pace/film.ts';
import {fadeThrough} from '../components/pace/fadeThrough.ts';
import {running} from '../components/pace/running.ts';
import {fontsReady} from '../components/type/fonts.ts';
import {Hairline} from '../components/layout/Hairline.ts';
import {NetworkMap} from '../components/map/NetworkMap.ts';
import {type Derivation, derive} from '../math/derivation.ts';
import type {LatexOptions} from '../math/write/pen.ts';
import type {EvaluationPoint} from '../math/value/point.ts';
import type {Network} from '../network/network.ts';
import type {Page, Subject} from '../page.ts';
import type {Palette} from '../theme.ts';
import {pageOn} from './pageOn.ts';
import {setting} from './setting.ts';

/**
 * What every script begins with: the derivation, and the two bands of the page.
 */
export interface Figure {
  readonly network: Network;
  readonly derivation: Derivation;
  /** The forward and the backward pass at which everything is evaluated. */
  readonly point: EvaluationPoint;
  readonly map: NetworkMap;
  readonly board: Board;
  readonly caption: Caption;
  readonly palette: Palette;
  /** Everything that it draws is added here; its origin is the page's middle. */
  readonly view: Node;
  readonly page: Page;
  /** Divides the page anew, in one slow move of map, hairline and board. */
  turnTo(subject: Subject): ThreadGenerator;
}

/** What a figure may look at to decide how its page is divided at first. */
export interface Outset {
  readonly derivation: Derivation;
  readonly page: Page;
}

/**
 * A scene of the figure set. It waits for the fonts, takes network, theme and
 * captions from the render or the editor, and lays out map and workbench before
 * its script begins.
 *
 * @param about - The subject of the figure at its start.
 * @param latex - The notation of its equations.
 */
export function figure(
  about: Subject | ((outset: Outset) => Subject),
  script: (figure: Figure) => ThreadGenerator,
  latex: LatexOptions = {},
) {
  return makeScene2D(function* (frame) {
    yield fontsReady;
    yield fadeThrough();
    const {network, palette, page, captions} = setting();

    const derivation = derive(network);
    const {point} = derivation;
    const subject =
      typeof about === 'string' ? about : about({derivation, page});
    const map = new NetworkMap({
      network,
      pass: point.forward,
      palette,
      page,
      subject,
    });
    const hairline = new Hairline({page, subject, palette});
    const caption = new Caption({
      palette,
      page,
      point,
      on: captions,
      inFilm: isInFilm(),
      chapter: captions ? chapterName() : undefined,
    });
    const bandFor = (next: Subject) => workbench(page, next);
    const board = new Board({
      band: bandFor(subject),
      point,
      palette,
      caption,
      latex,
    });
    const view = pageOn(frame, page);
    view.add([map, hairline, board, caption]);

    const made = script({
      network,
      derivation,
      point,
      map,
      board,
      caption,
      palette,
      view,
      page,
      turnTo: function* (next) {
        yield* all(
          map.turnTo(next),
          hairline.turnTo(next),
          board.turnTo(bandFor(next)),
        );
      },
    });
    yield* running(made);
  });
}
