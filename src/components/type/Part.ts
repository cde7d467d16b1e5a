import type {NodeProps} from '@motion-canvas/2d';
import {createSignal} from '@motion-canvas/core';
import {type Box, center, moved, union} from '../../box.ts';
import {Drawing} from '../drawing/Drawing.ts';
import type {GlyphsRead, Mark} from '../drawing/mark.ts';
import type {Lettering, RowPlace} from '../../drawn.ts';
import {glyphGroups} from './glyphGroups.ts';
import {outlineBox} from './outlineBox.ts';
import type {Outline} from './typeset.ts';

export interface PartProps extends NodeProps {
  readonly outlines: readonly Outline[];
  /** Pixels per em. */
  readonly em: number;
  readonly color: string;
  /** The kind of its whole, for inspection: an equation if left out. */
  readonly kind?: Lettering['kind'];
  /** The key of its formula; by default its parent. */
  readonly formula?: string;
  /** How many outlines the formula has, all of its parts together. */
  readonly whole?: number;
  /** Where it stands in a row of numbers. */
  readonly row?: RowPlace;
}

/**
 * The outlines of a formula that share one id, drawn as one shape around the
 * middle of their box. Whole glyphs move, grow and fade; none is ever morphed.
 */
export class Part extends Drawing {
  /** From 0, invisible, to 1. Fills only, so no group is composited. */
  public readonly strength = createSignal(1);
  /** The box around its own origin, in pixels, at scale 1. */
  public readonly extent: Box;
  /** The middle of the box in the formula's layout, in pixels. */
  public readonly home: readonly [number, number];

  /** Pixels per em. */
  public readonly em: number;
  /** In em, in the formula's layout. */
  public readonly outlines: readonly Outline[];
  /** Other outlines to draw for now, such as brackets that stretch. */
  public readonly drawn = createSignal<readonly Outline[] | undefined>(
    undefined,
  );
  private readonly color: string;
  private readonly kind: Lettering['kind'];
  /** The key of its formula. */
  public readonly formula: string | undefined;
  private readonly whole: number | undefined;
  private readonly row: RowPlace | undefined;
  private path: Path2D | undefined;

  public constructor({
    outlines,
    em,
    color,
    kind = 'equation',
    formula,
    whole,
    row,
    ...props
  }: PartProps) {
    const box = Part.boxOf(outlines, em);
    const [x, y] = center(box);
    super({position: [x, y], ...props});
    this.home = [x, y];
    this.extent = moved(box, -x, -y);
    this.em = em;
    this.color = color;
    this.kind = kind;
    this.formula = formula;
    this.whole = whole;
    this.row = row;
    this.outlines = outlines;
  }

  /** The box around outlines, in pixels, from the origin of their layout. */
  public static boxOf(outlines: readonly Outline[], em: number): Box {
    const box = union(outlines.map(outlineBox));
    if (!box) {
      throw new RangeError('A part of a formula needs at least one outline.');
    }
    return scaled(box, em);
  }

  /** The box in its layout place. */
  public homeBox(): Box {
    return moved(this.extent, ...this.home);
  }

  /** The box where it is now. */
  public placedBox(): Box {
    const {left, top, right, bottom} = this.extent;
    const [{x, y}, scale] = [this.position(), this.scale()];
    return {
      left: x + left * scale.x,
      top: y + top * scale.y,
      right: x + right * scale.x,
      bottom: y + bottom * scale.y,
    };
  }

  protected marks(): readonly Mark[] {
    const {kind: reads, em, color, whole, row} = this;
    const drawn = this.drawn();
    return [
      {
        kind: 'glyphs',
        reads,
        color,
        alpha: this.strength(),
        em,
        formula: this.formula ?? this.parent()?.key ?? this.key,
        ...(whole !== undefined && {whole}),
        ...(row && {row}),
        path: () => this.pathNow(drawn),
        groups: () => this.groups(drawn ?? this.outlines),
      },
    ];
  }

  private pathNow(drawn: readonly Outline[] | undefined): Path2D {
    return drawn
      ? this.trace(drawn)
      : (this.path ??= this.trace(this.outlines));
  }

  private groups(outlines: readonly Outline[]): readonly GlyphsRead[] {
    const {em, home} = this;
    return glyphGroups(outlines).map(({name, box, smallest, glyphs}) => ({
      name,
      box: moved(scaled(box, em), -home[0], -home[1]),
      smallest: smallest * em,
      glyphs,
    }));
  }

  private trace(outlines: readonly Outline[]): Path2D {
    const path = new Path2D();
    const [x, y] = this.home;
    const em = this.em;
    for (const {path: data, transform} of outlines) {
      const [a, b, c, d, e, f] = transform.map(value => value * em);
      path.addPath(
        new Path2D(data),
        new DOMMatrix([a!, b!, c!, d!, e! - x, f! - y]),
      );
    }
    return path;
  }
}

function scaled(box: Box, factor: number): Box {
  return {
    left: box.left * factor,
    top: box.top * factor,
    right: box.right * factor,
    bottom: box.bottom * factor,
  };
}
