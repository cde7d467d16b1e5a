import type {NodeProps} from '@motion-canvas/2d';
import {all, createSignal, type ThreadGenerator} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Mark} from '../drawing/mark.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {
  type Palette,
  size,
  space,
  strength,
  stroke,
  time,
} from '../../theme.ts';
import type {Role} from '../../math/term/variable.ts';
import {Badge} from '../type/Badge.ts';
import {Board} from '../board/Board.ts';
import {type Box, center, type Point} from '../../box.ts';
import type {FittedNumbers} from '../grids/fittedNumbers.ts';
import {Numbers} from '../grids/Numbers.ts';
import {Symbol} from '../type/Symbol.ts';
import {partId} from '../../math/term/partIds.ts';

/** The places of what a panel shows, in the frame's coordinates. */
export interface PanelPlaces {
  readonly box: Box;
  /** The left end and the axis of the equation, and its pixels per em. */
  readonly left: number;
  readonly axis: number;
  readonly em: number;
  /** The middle of the numbers, of the badge, and of the numbers' layer. */
  readonly numbers: Point;
  readonly badge: Point;
  readonly layer: Point;
}

export interface LawPanelProps extends NodeProps {
  readonly places: PanelPlaces;
  readonly law: Equation;
  /** The point at which the law holds, and that of the numbers. */
  readonly point: EvaluationPoint;
  readonly numbersPoint: EvaluationPoint;
  readonly fitted: FittedNumbers;
  readonly palette: Palette;
  /** The colour of its badge and of its border. */
  readonly role: Role;
  /** Such as ℓ = 1, in TeX. */
  readonly layer: string;
  /** The text of the badge. */
  readonly mark: string;
}

/** The letter and the number that name the layer of the numbers. */
const LAYER_COUNT = 2;

/**
 * An equation on a rounded panel, with its numbers, their layer, and a badge of
 * the colour that the panel's part of the map has.
 */
export class LawPanel extends Drawing {
  /** How much there is to read when the numbers are written. */
  public readonly count: number;

  private readonly box: Box;
  private readonly palette: Palette;
  private readonly role: Role;
  private readonly board: Board;
  private readonly numbers: Numbers;
  private readonly layer: Symbol;
  private readonly focus = createSignal<number>(strength.full);

  public constructor({
    places: {box, left, axis, em, ...at},
    law,
    point,
    numbersPoint,
    fitted,
    palette,
    role,
    layer,
    mark,
    ...props
  }: LawPanelProps) {
    super(props);
    this.box = box;
    this.palette = palette;
    this.role = role;
    this.numbers = new Numbers({
      equation: law,
      point: numbersPoint,
      palette,
      room: {fitted},
      position: [...at.numbers],
    });
    this.count = this.numbers.count + LAYER_COUNT;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    this.board = new Board({band: {y: 0, width, height}, point, palette});
    this.board.set([law], {em});
    const [, equals] = center(this.board.boxOf(partId(law.id, 'equals')));
    this.board.position([left - this.board.extent().left, axis - equals]);
    const badge = new Badge({
      text: mark,
      palette,
      color: palette[role],
      position: [...at.badge],
    });
    badge.shown(1);
    this.layer = new Symbol({
      formula: {tex: layer, roles: new Map()},
      em: size.formulaSmall,
      palette,
      strength: strength.hidden,
      position: [...at.layer],
    });
    this.add([this.board, this.numbers, this.layer, badge]);
  }

  /**
   * Its equation comes into focus or steps back, with everything else written.
   */
  public *fade(value: number): ThreadGenerator {
    const written = this.layer.strength() > 0;
    yield* all(
      this.focus(value, time.flick),
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
    const {box, palette} = this;
    const inks = [
      {color: palette.panel, alpha: 1},
      {color: palette[this.role], alpha: this.focus(), width: stroke.hairline},
    ];
    return [{kind: 'plate', name: 'panel', box, round: space.medium, inks}];
  }
}
