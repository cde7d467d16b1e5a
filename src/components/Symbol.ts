import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {Formula} from '../math/latex.ts';
import type {Palette} from '../theme.ts';
import {Part} from './Part.ts';
import {typeset} from './typeset.ts';

export interface SymbolProps extends NodeProps {
  readonly formula: Formula;
  /** Pixels per em. */
  readonly em: number;
  readonly palette: Palette;
  readonly strength?: SignalValue<number>;
}

/** A formula that stands still as a whole, such as a node's name; centred on its origin. */
export class Symbol extends Node {
  public readonly strength = createSignal(1);
  public readonly em: number;
  /** In pixels. */
  public readonly inkWidth: number;
  public readonly inkHeight: number;

  public constructor({formula, em, palette, strength, ...props}: SymbolProps) {
    super(props);
    this.em = em;
    this.strength(strength ?? 1);
    const part = new Part({
      outlines: typeset(formula.tex).outlines,
      em,
      color: palette[[...formula.roles.values()][0] ?? 'foreground'],
      position: 0,
      kind: 'label',
    });
    part.strength(this.strength);
    this.inkWidth = part.extent.right - part.extent.left;
    this.inkHeight = part.extent.bottom - part.extent.top;
    this.add(part);
  }
}
