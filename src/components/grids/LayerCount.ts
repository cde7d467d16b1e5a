import {Node, type NodeProps} from '@motion-canvas/2d';
import type {ThreadGenerator} from '@motion-canvas/core';
import {type Palette, size, strength, time} from '../../theme.ts';
import {Symbol} from '../type/Symbol.ts';

export interface LayerCountProps extends NodeProps {
  readonly palette: Palette;
  /** Pixels per em. */
  readonly em?: number;
}

/** Shows the current layer ℓ. */
export class LayerCount extends Node {
  private readonly palette: Palette;
  private readonly em: number;
  private current: Symbol | undefined;

  public constructor({palette, em = size.result, ...props}: LayerCountProps) {
    super(props);
    this.palette = palette;
    this.em = em;
  }

  /** The shown layer goes. */
  public *leave(): ThreadGenerator {
    const old = this.current;
    if (!old) return;
    yield* old.strength(strength.hidden, time.flick);
    old.remove();
    this.current = undefined;
  }

  public *say(layer: number): ThreadGenerator {
    yield* this.leave();
    this.current = new Symbol({
      formula: {tex: `\\ell = ${layer}`, roles: new Map()},
      em: this.em,
      palette: this.palette,
      strength: strength.hidden,
    });
    this.add(this.current);
    yield* this.current.strength(strength.full, time.flick);
  }
}
