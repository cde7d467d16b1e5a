import type {Node as YogaNode} from 'yoga-layout/load';
import type {LaidElement} from './tree.ts';

/** An element and its node in Yoga's tree. */
export interface Branch {
  readonly element: LaidElement;
  readonly node: YogaNode;
  readonly children: readonly Branch[];
  /** Which of its sides are known before its content is laid out. */
  readonly definite: Definite;
}

/** Sides of an element whose size does not depend on its content. */
export interface Definite {
  readonly width: boolean;
  readonly height: boolean;
}
