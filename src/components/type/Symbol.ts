import {Node, type NodeProps} from '@motion-canvas/2d';
import {createSignal, type SignalValue} from '@motion-canvas/core';
import type {RowPlace} from '../../drawn.ts';
import type {Formula} from '../../math/write/latex.ts';
import type {RoleName} from '../../math/term/variable.ts';
import type {Palette} from '../../theme.ts';
import {center} from '../../box.ts';
import {colourOf} from './colourOf.ts';
import {isTried, refuse} from './claim.ts';
import {Part} from './Part.ts';
import {type Outline, typeset} from './typeset.ts';

export interface SymbolProps extends NodeProps {
  readonly formula: Formula;
  /** Pixels per em. */
  readonly em: number;
  readonly palette: Palette;
  readonly strength?: SignalValue<number>;
  /** Its place in a row of numbers. */
  readonly row?: RowPlace;
}

/**
 * A formula that never changes, such as a node's name; centred on its origin.
 */
export class Symbol extends Node {
  public readonly strength = createSignal(1);
  public readonly em: number;
  /** In pixels. */
  public readonly inkWidth: number;
  public readonly inkHeight: number;

  public constructor({
    formula,
    em,
    palette,
    strength,
    row,
    ...props
  }: SymbolProps) {
    super(props);
    if (statesSomething(formula.tex) && isTried()) {
      refuse('A symbol', formula.tex, 'only a board can try an equation');
    }
    this.em = em;
    this.strength(strength ?? 1);
    const {outlines} = typeset(formula.tex);
    const box = Part.boxOf(outlines, em);
    const [x, y] = center(box);
    this.inkWidth = box.right - box.left;
    this.inkHeight = box.bottom - box.top;
    for (const [role, group] of byRole(outlines, formula.roles)) {
      const color = colourOf(palette, role);
      const part = new Part({
        outlines: group,
        em,
        color,
        kind: 'label',
        whole: outlines.length,
        ...(row && {row}),
      });
      part.position([part.home[0] - x, part.home[1] - y]);
      part.strength(this.strength);
      this.add(part);
    }
  }
}

/**
 * Whether both sides of an equals sign have content; but ℓ = 1 only names a
 * layer.
 */
function statesSomething(tex: string): boolean {
  const names = /^(?:L|\\ell) = \d+$/;
  return /\S.*=.*\S/.test(tex) && !names.test(tex);
}

function byRole(
  outlines: readonly Outline[],
  roles: Formula['roles'],
): ReadonlyMap<RoleName, readonly Outline[]> {
  const groups = new Map<RoleName, Outline[]>();
  for (const outline of outlines) {
    const owner = outline.ids.findLast(id => roles.has(id)) ?? '';
    const role = roles.get(owner) ?? 'foreground';
    groups.set(role, [...(groups.get(role) ?? []), outline]);
  }
  return groups;
}
