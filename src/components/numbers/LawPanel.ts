import type {NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space, strength, time} from '../../theme.ts';
import {Badge} from '../type/Badge.ts';
import {Board} from '../board/Board.ts';
import {type Box, center} from '../../box.ts';
import type {Numbers} from './Numbers.ts';
import {Symbol} from '../type/Symbol.ts';
import {partId} from '../../math/term/partIds.ts';

export interface LawPanelProps extends NodeProps {
  /** In the frame's coordinates. */
  readonly box: Box;
  readonly law: Equation;
  /** The point at which the law holds. */
  readonly point: EvaluationPoint;
  readonly numbers: Numbers;
  /** Space between the equation and its numbers, in pixels. */
  readonly gap: number;
  /**
   * The start of the numbers beside the equation, in pixels from its left end;
   * below it if left out.
   */
  readonly numbersAt?: number;
  /** Room for the numbers below the equation, in pixels. */
  readonly under: number;
  /** Pixels per em of the equation. */
  readonly em: number;
  readonly palette: Palette;
  /** Such as ℓ = 1, in TeX. */
  readonly layer: string;
  /** The text of the badge. */
  readonly mark: string;
}

/** Space between a panel's border and its content. */
export const PANEL_PADDING = space.medium;

/** The least space between an equation and its numbers. */
export const NUMBERS_GAP = space.tiny;

/** The letter and the number that name the layer of the numbers. */
const LAYER_COUNT = 2;

/**
 * The room of the badge, and of the layer below it, at the right, in pixels.
 */
export const BADGE_ROOM = 4 * size.formulaSmall;

/**
 * An equation on a rounded panel, with its numbers below, their layer, and a
 * badge.
 */
export class LawPanel extends Drawing {
  /** How much there is to read when the numbers are written. */
  public readonly count: number;

  private readonly box: Box;
  private readonly palette: Palette;
  private readonly board: Board;
  private readonly numbers: Numbers;
  private readonly layer: Symbol;
  private readonly badge: Badge;

  public constructor({
    box,
    law,
    point,
    numbers,
    gap,
    numbersAt,
    under,
    em,
    palette,
    layer,
    mark,
    ...props
  }: LawPanelProps) {
    super(props);
    this.box = box;
    this.palette = palette;
    this.numbers = numbers;
    this.count = numbers.count + LAYER_COUNT;
    const [x, y] = center(box);
    const width = box.right - box.left - 2 * PANEL_PADDING;
    const height = box.bottom - box.top;
    this.board = new Board({
      band: {y, width, height},
      point,
      palette,
      x,
    });
    this.board.set([law], {em, under});
    const {left, bottom} = this.board.extent();
    this.board.x(x - width / 2 - left);
    const start = x - width / 2 + (numbersAt ?? 0) + numbers.width / 2;
    const [, axis] = center(this.board.boxOf(partId(law.id, 'equals')));
    this.numbers.position([
      start,
      numbersAt === undefined
        ? y + bottom + gap + numbers.height / 2
        : y + axis,
    ]);
    const corner = box.right - PANEL_PADDING - Badge.radius;
    const top = box.top + PANEL_PADDING + Badge.radius;
    this.badge = new Badge({text: mark, palette, position: [corner, top]});
    this.badge.shown(1);
    this.layer = new Symbol({
      formula: {tex: layer, roles: new Map()},
      em: size.formulaSmall,
      palette,
      strength: strength.hidden,
    });
    this.layer.position([
      box.right - PANEL_PADDING - this.layer.inkWidth / 2,
      top + Badge.radius + space.small + this.layer.inkHeight / 2,
    ]);
    this.add([this.board, this.numbers, this.layer, this.badge]);
  }

  /**
   * Its equation comes into focus or steps back, with everything else written.
   */
  public *fade(value: number): ThreadGenerator {
    const written = this.layer.strength() > 0;
    yield* all(
      this.board.fade(value),
      ...(written
        ? [this.numbers.fade(value), this.layer.strength(value, time.flick)]
        : []),
    );
  }

  /** Writes the numbers and their layer. */
  public *writeNumbers(): ThreadGenerator {
    yield* all(
      this.layer.strength(strength.full, time.flick),
      this.numbers.write(),
    );
  }

  protected marks(): readonly Mark[] {
    const {box} = this;
    const inks = [{color: this.palette.panel, alpha: 1}];
    return [{kind: 'plate', name: 'panel', box, round: space.medium, inks}];
  }
}
