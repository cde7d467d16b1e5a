import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator, waitFor} from '@motion-canvas/core';
import {Board} from '../../components/board/Board.ts';
import {Caption} from '../../components/type/Caption.ts';
import {isTried} from '../../components/type/claim.ts';
import {fontsReady} from '../../components/type/fonts.ts';
import type {OwnDerivation} from '../../derivation/derivation.ts';
import type {OwnStep} from '../../derivation/step.ts';
import type {LatexOptions} from '../../math/write/pen.ts';
import {type Page, pageOf} from '../../page.ts';
import {hold, size, space, type ThemeName} from '../../theme.ts';
import {type Colours, ownPalette} from './ownPalette.ts';
import {requireTrue} from '../requireTrue.ts';
import {restAfter} from './restAfter.ts';
import {keepRoom, type SteppedBoard, stepOnBoard} from './stepOnBoard.ts';

export interface DerivationBoardProps extends NodeProps {
  readonly derivation: OwnDerivation;
  /**
   * The area that it may fill, in pixels of the scene, around its position;
   * equations that are too long for it are broken, and else set smaller.
   */
  readonly width: number;
  readonly height: number;
  /** The largest em of its equations, in pixels; 110 if left out. */
  readonly fontSize?: number;
  /** For a dark ground or a light one; dark if left out. */
  readonly theme?: ThemeName;
  /**
   * CSS colours by role, in place of the theme's; `foreground` is that of signs and
   * numbers, `secondary` that of captions. A role of an author's own needs one.
   */
  readonly palette?: Colours;
  /** Whether the caption of each step is shown below its equations; it is not if left out. */
  readonly captions?: boolean;
  /** The notation of its equations. */
  readonly latex?: LatexOptions;
}

/** How a step is performed. */
export interface MoveOptions {
  /** Seconds; 1 for what travels if left out. */
  readonly duration?: number;
}

/**
 * A derivation of an author's own as a node of any scene: its equations, and the
 * motion from each step to the next. It is empty at first. Every step is tried
 * before the first one is shown.
 *
 * @example
 * ```tsx
 * const board = createRef<DerivationBoard>();
 * view.add(<DerivationBoard ref={board} derivation={slope} width={1400} height={500} />);
 * yield* board().next(); // writes the first equation
 * yield* board().next(); // what stays the same travels to its new place
 * ```
 */
export class DerivationBoard extends Node {
  private readonly derivation: OwnDerivation;
  private readonly stepped: SteppedBoard;
  private readonly caption: Caption;
  private performed = 0;

  /** @throws RangeError for an area without a size, and a role without a colour. */
  public constructor(props: DerivationBoardProps) {
    const {
      derivation,
      width,
      height,
      fontSize = size.formulaAlone,
      theme = 'dark',
      palette: colours = {},
      captions = false,
      latex = {},
      ...others
    } = props;
    super(others);
    requireLength('width', width);
    requireLength('height', height);
    requireLength('fontSize', fontSize);
    const page = pageIn({width, height}, captions);
    const palette = ownPalette(derivation, theme, colours);
    this.derivation = derivation;
    this.caption = new Caption({palette, page, on: captions});
    const band = {
      y: -page.captions / 2,
      width,
      height: height - page.captions,
    };
    const board = new Board({band, palette, caption: this.caption, latex});
    board.keepPlaces([], {
      breakUnder: Math.min(size.formulaPair, LEAST * fontSize),
      lineGap: 0.5,
    });
    this.stepped = {board, steps: derivation.steps, em: fontSize};
    this.add([board, this.caption]);
  }

  /** How many steps have been performed, and so the number of the next one, from 0. */
  public get step(): number {
    return this.performed;
  }

  /** Whether a step is left. */
  public get hasNext(): boolean {
    return this.performed < this.derivation.steps.length;
  }

  /**
   * Performs the next step: the first one is written, and of a later one all that
   * stays the same travels.
   *
   * @throws RangeError when none is left.
   */
  public *next(options: MoveOptions = {}): ThreadGenerator {
    yield* this.begin();
    const at = this.performed;
    const step = this.requireStep(at);
    this.performed = at + 1;
    const moves = [stepOnBoard(this.stepped, at, options)];
    // Later captions are said by the board.
    if (at === 0) moves.push(this.caption.say(step.caption));
    yield* all(...moves);
  }

  /**
   * Performs all steps that are left. After each it rests until what is new can be
   * read.
   */
  public *play(options: MoveOptions = {}): ThreadGenerator {
    while (this.hasNext) {
      const step = this.requireStep(this.performed);
      yield* this.next(options);
      yield* waitFor(this.hasNext ? restAfter(step) : hold.equation);
    }
  }

  /**
   * Shows the derivation as it is after some of its steps, at once.
   *
   * @param count - From 0, an empty board, to all of them.
   * @throws RangeError for another number.
   */
  public *show(count: number): ThreadGenerator {
    yield* this.begin();
    if (count !== 0) this.requireStep(count - 1);
    const {board, steps} = this.stepped;
    keepRoom(this.stepped, Math.max(count - 1, 0));
    board.set(shownAfter(steps.slice(0, count)));
    this.performed = count;
    const last = steps[count - 1];
    if (last) yield* this.caption.say(last.caption);
  }

  /** Waits for the typeface of its captions, and tries the steps. */
  private *begin(): ThreadGenerator {
    yield fontsReady;
    if (isTried()) requireTrue(this.derivation);
  }

  private requireStep(at: number): OwnStep {
    const {title, steps} = this.derivation;
    const step = steps[at];
    if (step) return step;
    throw new RangeError(
      `“${title}” has no step ${at + 1}: there are ${steps.length}. Ask hasNext before next().`,
    );
  }
}

/** Equations are broken rather than set below this part of their largest em. */
const LEAST = 0.6;

/** A page as large as an area, with room for captions at its foot. */
function pageIn(
  {width, height}: {readonly width: number; readonly height: number},
  captions: boolean,
): Page {
  const page = pageOf('landscape', captions);
  const captionWidth = Math.min(page.captionWidth, width - 2 * space.tiny);
  return {...page, width, height, captionWidth};
}

/** The equations that stand after some steps. */
function shownAfter(steps: readonly OwnStep[]): readonly OwnStep['equation'][] {
  const lines = new Map<string, OwnStep['equation']>();
  for (const {equation} of steps) lines.set(equation.id, equation);
  return [...lines.values()];
}

function requireLength(name: string, value: unknown): void {
  if (typeof value === 'number' && value > 0 && Number.isFinite(value)) return;
  throw new RangeError(
    `The ${name} of a derivation’s board is ${String(value)}. Give a number of pixels above 0.`,
  );
}
