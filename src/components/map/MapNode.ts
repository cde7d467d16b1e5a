import type {NodeProps} from '@motion-canvas/2d';
import {createSignal, Vector2} from '@motion-canvas/core';
import {Drawing} from '../drawing/Drawing.ts';
import type {Ink, Mark} from '../drawing/mark.ts';
import type {Role} from '../../math/term/variable.ts';
import {glow, type Palette, size, space, stroke} from '../../theme.ts';
import {type Box, type Point, pointAt} from '../../box.ts';
import type {MapLabel} from './plan/mapLabels.ts';
import {type MapLayouts, valuedLayout} from './plan/mapLayouts.ts';
import {Symbol} from '../type/Symbol.ts';
import {setNumber} from '../type/setValue.ts';
import {Value} from '../type/Value.ts';

export interface MapNodeProps extends Omit<NodeProps, 'id'> {
  readonly id: string;
  readonly label: MapLabel;
  readonly layouts: MapLayouts;
  readonly palette: Palette;
}

/** A neuron's z or a, an input, a bias, an error: a ring, a symbol, a value. */
export class MapNode extends Drawing {
  /** From dimmed to focused; scales the ring, the symbol and the value. */
  public readonly strength = createSignal(1);
  /** How far the traced light has taken hold of the node, 0 to 1. */
  public readonly lit = createSignal(0);
  /** How far a change has taken hold of the node, 0 to 1. */
  public readonly stirred = createSignal(0);
  /** How far the value has arrived, 0 to 1. */
  public readonly valueShown = createSignal(1);
  /** How far its symbol shows, 0 to 1. */
  public readonly symbolShown = createSignal(1);
  /** The number at the node; empty for none. */
  public readonly value = createSignal('');
  /** How far the node has grown, 0 to 1. */
  public readonly grown = createSignal(1);
  /** Its offset from its place, in the map's coordinates. */
  public readonly shift = Vector2.createSignal([0, 0]);

  /** In the wide layout. */
  public readonly radius: number;

  private readonly id: string;
  private readonly role: Role;
  private readonly palette: Palette;
  private readonly valueEm: number;
  /** The height of the value's line above the middle, in its layout. */
  private readonly valueBottom: number;
  /** A pixel of the value's layout, in the node's own. */
  private readonly valueUnit: () => number;
  /** Pixels per em of the symbol, even between the layouts. */
  private readonly em: () => number;

  public constructor({id, label, layouts, palette, ...props}: MapNodeProps) {
    const {wide, small, shrunk} = layouts;
    const [from, to] = [wide.nodes.get(id)!, small.nodes.get(id)!];
    super({
      // Focused edges rise above other edges, never above nodes.
      zIndex: 2,
      ...props,
    });
    this.position(() =>
      this.shift().add([...pointAt(from.at, to.at, shrunk())]),
    );
    const shrinking = () => 1 + (to.radius / from.radius - 1) * shrunk();
    this.scale(() => this.grown() * shrinking());
    const valued = valuedLayout(layouts);
    const {radius, valueRise} = valued.nodes.get(id)!;
    this.value(valued.texts.get(id) ?? '');
    this.valueEm = valued.valueEm;
    // A value keeps its size where a node shrinks under it.
    const unit = () => (small.values ? 1 / shrinking() : 1);
    this.valueUnit = unit;
    this.id = id;
    this.role = label.role;
    this.palette = palette;
    this.radius = from.radius;
    this.valueBottom = radius + space.small + valueRise;
    const em =
      label.role === 'bias'
        ? size.biasSymbol * Math.max(1, from.radius / size.biasNode)
        : wide.symbolEm;
    this.em = () =>
      label.role === 'bias'
        ? em * shrinking()
        : em + (small.symbolEm - em) * shrunk();
    this.add([
      new Symbol({
        formula: label.symbol,
        em,
        palette,
        strength: () => this.strength() * this.symbolShown(),
        scale: () => this.em() / (em * shrinking()),
      }),
      new Value({
        text: this.value,
        em: valued.valueEm,
        color: palette.foreground,
        plate: palette.plate,
        y: () => -(this.valueBottom + size.value / 2) * unit(),
        scale: unit,
        strength: () =>
          this.strength() *
          this.valueShown() *
          // Gone before the shrinking map comes near the frame's border.
          (small.values ? 1 : Math.max(0, 1 - 6 * shrunk())),
      }),
    ]);
  }

  /** The place of the symbol, in the map's coordinates, and its em there. */
  public symbolPlace(): {readonly center: Point; readonly em: number} {
    return {center: [this.x(), this.y()], em: this.em() * this.grown()};
  }

  /**
   * The box around the ring and the value above it, in the map's coordinates.
   *
   * @param text - The value; the current one if left out.
   */
  public footprint(text: string = this.value()): Box {
    const [x, y, scale] = [this.x(), this.y(), this.scale.x()];
    const value = setNumber(text, this.valueEm);
    const unit = this.valueUnit();
    const across = Math.max(this.radius, (value.width / 2) * unit);
    const up = text
      ? (this.valueBottom + size.value + value.above) * unit
      : this.radius;
    return {
      left: x - across * scale,
      top: y - up * scale,
      right: x + across * scale,
      bottom: y + this.radius * scale,
    };
  }

  protected marks(): readonly Mark[] {
    const {id: name, radius, palette} = this;
    const lit = this.lit();
    const color = palette[this.role];
    const inks = [
      {color: palette.panel, alpha: 1},
      ...light(palette.error, lit),
      ...light(palette.activation, this.stirred()),
      {color, alpha: this.strength() * (1 - lit), width: stroke.node},
    ];
    return [{kind: 'disc', name, center: [0, 0], radius, inks}];
  }
}

/** The ring again, with a halo. */
function light(color: string, alpha: number): readonly Ink[] {
  const width = stroke.glow / 2;
  return [
    {color, alpha, width: stroke.node},
    {color, alpha: alpha * glow, width, beyond: width / 2},
  ];
}
